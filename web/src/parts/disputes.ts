// Borders and territories about which states or peoples disagree, where the map has a line or a place for them. Which side a
// line runs on is Natural Earth's choice, not ours; the note says so. Codes are those of map.mjs.
export interface Dispute { between: [string, string][]; at: [number, number]; ar: string; en: string }

export const kDisputes: Dispute[] = [
  { between: [['AM', 'AZ']], at: [46.5, 39.9], ar: 'حدود أرمينيا وأذربيجان، ووضع قره باغ', en: 'the border of Armenia and Azerbaijan, and the status of Karabakh' },
  { between: [['IL', 'PS']], at: [35.1, 31.9], ar: 'الأراضي الفلسطينية والقدس', en: 'the Palestinian territories and Jerusalem' },
  { between: [['IL', 'SY']], at: [35.8, 33.0], ar: 'الجولان', en: 'the Golan' },
  { between: [['IL', 'LB']], at: [35.7, 33.3], ar: 'مزارع شبعا والخط الأزرق', en: 'the Shebaa farms and the Blue Line' },
  { between: [['MA', 'EH'], ['EH', 'DZ'], ['EH', 'MR']], at: [-13, 24.5], ar: 'الصحراء الغربية', en: 'Western Sahara' },
  { between: [['EG', 'SD']], at: [35.5, 22.5], ar: 'حلايب وشلاتين وبئر طويل', en: 'Halayeb and Bir Tawil' },
  { between: [['SD', 'SS']], at: [28.4, 9.6], ar: 'أبيي', en: 'Abyei' },
  { between: [['ET', 'SD']], at: [36.0, 14.0], ar: 'الفشقة', en: 'al-Fashaga' },
  { between: [['ER', 'ET']], at: [37.8, 14.5], ar: 'حدود إريتريا وإثيوبيا', en: 'the border of Eritrea and Ethiopia' },
  { between: [['SO', 'x-somaliland'], ['ET', 'SO']], at: [46.0, 9.0], ar: 'أرض الصومال، وحدود إثيوبيا والصومال', en: 'Somaliland, and the border of Ethiopia and Somalia' },
  { between: [], at: [55.1, 26.1], ar: 'جزر طنب وأبو موسى', en: 'the Tunbs and Abu Musa' },
  { between: [['CY', 'x-northern-cyprus']], at: [33.4, 35.2], ar: 'شمال قبرص', en: 'northern Cyprus' },
  { between: [['RU', 'UA']], at: [34.5, 45.3], ar: 'القرم (مرسومة داخل روسيا) ومناطق أوكرانية أخرى', en: 'Crimea (drawn as Russian) and other regions of Ukraine' },
  { between: [['GE', 'RU']], at: [42.5, 42.7], ar: 'أبخازيا وأوسيتيا الجنوبية', en: 'Abkhazia and South Ossetia' },
  { between: [['MD', 'UA']], at: [29.5, 47.0], ar: 'ترانسنيستريا', en: 'Transnistria' },
  { between: [['RS', 'XK']], at: [20.9, 42.7], ar: 'كوسوفو', en: 'Kosovo' },
  { between: [['IN', 'PK'], ['CN', 'PK'], ['IN', ''], ['PK', '']], at: [75.5, 34.5], ar: 'كشمير', en: 'Kashmir' },
  { between: [['CN', 'IN'], ['BT', 'CN']], at: [79.5, 35.0], ar: 'أكساي تشين وأروناتشال براديش', en: 'Aksai Chin and Arunachal Pradesh' },
  { between: [], at: [121, 23.8], ar: 'تايوان', en: 'Taiwan' },
  { between: [['KP', 'KR']], at: [127, 38.2], ar: 'خط الهدنة في كوريا', en: 'the armistice line in Korea' },
  { between: [['GY', 'VE']], at: [-60, 6], ar: 'إيسيكيبو', en: 'Essequibo' },
  { between: [['KH', 'TH']], at: [104.6, 14.4], ar: 'حدود كمبوديا وتايلاند', en: 'the border of Cambodia and Thailand' },
];

const kPairs = new Set(kDisputes.flatMap((d) => d.between.map(([a, b]) => [a, b].sort().join(' '))));

export function is_disputed(a: string, b: string): boolean {
  return kPairs.has([a, b].sort().join(' '));
}
