// Reading from the page: files that are dropped or chosen, a text that is pasted; progress while they are read, and what could not be.
import { useEffect, useState } from 'preact/hooks';
import { send, upload } from '../api';
import { counted, words } from '../words/words';

export interface Progress { pages: number; articles: number; done: boolean; fault: string | null }

// What was handed in: waits for the server to have it, then for the reading to be done.
interface Sent { name: string; fault: string; done: boolean }

function Hand({ send_files, send_text }: { send_files: (files: FileList | null | undefined) => void; send_text: (text: string) => Promise<boolean> }) {
  const w = words();
  const [text, set_text] = useState('');
  return (
    <>
      <label class="file button">{w.choose_files}<input type="file" multiple onChange={(e) => { send_files(e.currentTarget.files); e.currentTarget.value = ''; }} /></label>
      <label>{w.paste}<textarea dir="auto" rows={5} value={text} onInput={(e) => set_text(e.currentTarget.value)} /></label>
      <button type="button" disabled={!text.trim()} onClick={() => void send_text(text).then((ok) => ok && set_text(''))}>{w.send}</button>
    </>
  );
}

export function ReadPanel({ progress, close, dropped }: { progress: Progress | null; close: () => void; dropped: FileList | null }) {
  const w = words();
  const [sent, set_sent] = useState<Sent[]>([]);
  const note = (name: string, change: Partial<Sent>): void => set_sent((list) => [{ name, fault: '', done: false, ...list.find((s) => s.name === name), ...change }, ...list.filter((s) => s.name !== name)].slice(0, 50));
  const give = async (name: string, giving: () => Promise<unknown>): Promise<boolean> => {
    try {
      note(name, { fault: '', done: false });
      await giving();
      note(name, { done: true });
      return true;
    } catch (error) {
      note(name, { fault: (error as Error).message });
      return false;
    }
  };
  const files = async (list: FileList | null | undefined): Promise<void> => {
    for (const file of [...(list ?? [])]) await give(file.name, () => upload(file.name, file));
  };
  useEffect(() => void files(dropped), [dropped]);
  const fault = progress?.fault; // `name#record: what is wrong`
  useEffect(() => sent.forEach((s) => { if (fault?.startsWith(s.name)) note(s.name, { fault: fault.slice(fault.indexOf(': ') + 2), done: false }); }), [fault]);
  return (
    <div class="read-panel" role="region" aria-label={w.read_title}>
      <header><h2>{w.read_title}</h2><button type="button" class="plain" onClick={close} aria-label={w.close}>{'\u2715'}</button></header>
      <p>{w.read_hint}</p>
      <Hand send_files={(list) => void files(list)} send_text={(text) => give(text.trim().split('\n')[0].slice(0, 60), () => send('POST', '/reads', { text }))} />
      {sent.length > 0 && <ul class="sent">{sent.map((s) => <li key={s.name}><bdi dir="auto">{s.name}</bdi> {s.fault ? <span class="fault" role="alert"><bdi>{s.fault}</bdi></span> : <span class="quiet">{s.done ? '\u2713' : w.waiting}</span>}</li>)}</ul>}
      {progress && <p aria-live="polite">{progress.done ? w.read_done : w.reading}: {counted('page', progress.pages)}، {counted('article', progress.articles)}{fault && <span class="fault"> <bdi dir="ltr">{fault}</bdi></span>}</p>}
    </div>
  );
}

// Files dropped anywhere on the page are taken.
export function use_drop(take: (files: FileList | null) => void): void {
  useEffect(() => {
    const over = (e: DragEvent): void => { if (e.dataTransfer?.types.includes('Files')) e.preventDefault(); };
    const drop = (e: DragEvent): void => { if (e.dataTransfer?.files.length) { e.preventDefault(); take(e.dataTransfer.files); } };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}
