// The words of correcting, in both languages.
export const ruling_en = {
  standing: 'What people changed here', none_standing: 'Nobody has changed this.', rejected_note: 'This was rejected and counts nowhere. Undo that to bring it back.',
  yours: 'You want', theirs: 'It is now', by: 'by', keep_mine: 'Take mine', keep_theirs: 'Leave it so', kept: 'Kept.', name_first: 'Write your name first.',
  correct_story: 'Correct this story', choose_articles: 'Choose articles', own_story: 'Make them a story of their own', move_to: 'Move them to another story', join_with: 'Join the whole story with another',
  copy_of: 'Mark as a copy of', independent: 'Mark as an independent report', find_story: 'Find the other story', found_stories: 'Stories found', chosen_story: 'Other story', choose: 'Choose',
  correct_entity: 'Correct this entity', choose_spellings: 'Spellings of somebody or something else', split_off: 'Split them off', same_as: 'This is the same as', find_entity: 'Find the other name', found_entities: 'Names found', merge: 'Merge', article_hint: 'the first of the chosen articles',
  add_claim: 'Add what the machine missed', words_in: 'The words, as they stand in the article', use_selection: 'Take the words I selected', not_found: 'These words do not stand in the article.', type: 'Type', add: 'Add', said_words: 'What is said, as it stands in the article',
  quality: 'The machine against people', read: 'read', accepted: 'confirmed', changed: 'changed', rejected: 'rejected', added: 'added', right: 'right', found: 'found', whole: 'as a whole',
  right_note: '“Right”: of what people judged, the share they left as the machine read it. “Found”: of what people know to be there, the share that the machine had found.',
  types: { figure: 'figure', statement: 'statement', event: 'event', name: 'name', story: 'story', copy: 'copy', entity: 'entity' },
  download: 'All corrections as a file', only_standing: 'only those that stand', day_hint: '2023-09-20, or 2023-09-19/2023-09-20', value_hint: '32, or 20/30, 200/ for 200 or more', author: 'Who', nobody: 'none',
};

export const ruling_ar: { [K in keyof typeof ruling_en]: (typeof ruling_en)[K] extends string ? string : Record<keyof typeof ruling_en.types, string> } = {
  standing: 'ما غيّره الناس هنا', none_standing: 'لم يغيّر أحد هذا.', rejected_note: 'رُفض هذا فلا يُحسب في أي مكان. تراجع عن الرفض لإعادته.',
  yours: 'تريده', theirs: 'وهو الآن', by: 'غيّره', keep_mine: 'اعتماد قيمتي', keep_theirs: 'تركه كما هو', kept: 'حُفظ.', name_first: 'اكتب اسمك أولاً.',
  correct_story: 'تصحيح هذه القصة', choose_articles: 'اختر مقالات', own_story: 'اجعلها قصة مستقلة', move_to: 'انقلها إلى قصة أخرى', join_with: 'ضمّ القصة كلها إلى أخرى',
  copy_of: 'علّمها نسخة من', independent: 'علّمها تقريراً مستقلاً', find_story: 'ابحث عن القصة الأخرى', found_stories: 'قصص مطابقة', chosen_story: 'القصة الأخرى', choose: 'اختيار',
  correct_entity: 'تصحيح هذا الكيان', choose_spellings: 'صور كتابة تعود إلى غيره', split_off: 'افصلها عنه', same_as: 'هذا هو نفسه', find_entity: 'ابحث عن الاسم الآخر', found_entities: 'أسماء مطابقة', merge: 'دمج', article_hint: 'أول المقالات المختارة',
  add_claim: 'إضافة ما فات الآلة', words_in: 'الكلمات كما وردت في المقال', use_selection: 'خذ الكلمات التي حددتها', not_found: 'لا ترد هذه الكلمات في المقال.', type: 'الصنف', add: 'إضافة', said_words: 'ما قيل، كما ورد في المقال',
  quality: 'الآلة في ميزان الناس', read: 'قرأته', accepted: 'أُكّد', changed: 'غُيّر', rejected: 'رُفض', added: 'أُضيف', right: 'نسبة الصواب', found: 'نسبة ما وُجد', whole: 'البند كله',
  right_note: '«نسبة الصواب»: حصة ما تركه الناس كما قرأته الآلة مما نظروا فيه. «نسبة ما وُجد»: حصة ما وجدته الآلة مما يعرف الناس أنه موجود.',
  types: { figure: 'رقم', statement: 'قول', event: 'حدث', name: 'اسم', story: 'قصة', copy: 'نسخة', entity: 'كيان' },
  download: 'كل التصحيحات في ملف', only_standing: 'القائمة منها فقط', day_hint: '2023-09-20 أو 2023-09-19/2023-09-20', value_hint: '32 أو 20/30 أو 200/ لمئتين فأكثر', author: 'من', nobody: 'لا شيء',
};
