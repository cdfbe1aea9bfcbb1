// Reading from the page: files that are dropped or chosen, a text that is pasted; progress while it runs.
import { useEffect, useState } from 'preact/hooks';
import { send, upload } from '../api';
import { number } from '../format';
import { words } from '../words/words';

export interface Progress { pages: number; articles: number; done: boolean }

export function ReadPanel({ progress, close }: { progress: Progress | null; close: () => void }) {
  const w = words();
  const [text, set_text] = useState('');
  const [fault, set_fault] = useState('');
  const files = async (list: FileList | null | undefined): Promise<void> => {
    try {
      for (const file of list ?? []) await upload(file.name, file);
      set_fault('');
    } catch (error) {
      set_fault((error as Error).message);
    }
  };
  const paste = async (): Promise<void> => {
    try {
      await send('POST', '/reads', { text });
      set_text('');
      set_fault('');
    } catch (error) {
      set_fault((error as Error).message);
    }
  };
  return (
    <div class="read-panel" role="region" aria-label={w.read_title}
      onDragOver={(e) => e.preventDefault()} onDrop={(e) => { e.preventDefault(); void files(e.dataTransfer?.files); }}>
      <header><h2>{w.read_title}</h2><button type="button" class="plain" onClick={close} aria-label={w.close}>{'\u2715'}</button></header>
      <p>{w.read_hint}</p>
      <label class="file">{w.choose_files}<input type="file" multiple onChange={(e) => void files(e.currentTarget.files)} /></label>
      <label>{w.paste}<textarea dir="auto" rows={5} value={text} onInput={(e) => set_text(e.currentTarget.value)} /></label>
      <button type="button" disabled={!text.trim()} onClick={() => void paste()}>{w.send}</button>
      {progress && <p aria-live="polite">{progress.done ? w.read_done : w.reading}: {number(progress.pages)} {w.pages}, {number(progress.articles)} {w.articles}</p>}
      {fault && <p class="fault" role="alert"><bdi>{fault}</bdi></p>}
    </div>
  );
}

// Files dropped anywhere on the page open the panel.
export function use_drop(open: () => void): void {
  useEffect(() => {
    const over = (e: DragEvent): void => { if (e.dataTransfer?.types.includes('Files')) { e.preventDefault(); open(); } };
    addEventListener('dragover', over);
    return () => removeEventListener('dragover', over);
  }, []);
}
