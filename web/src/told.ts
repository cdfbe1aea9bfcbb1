// What is drawn hears of what is shared and changes: settings, the address. `now` names the state that is shown.
import { useEffect, useState } from 'preact/hooks';

export type Listeners = Set<() => void>;

export function tell_all(listeners: Listeners): void {
  listeners.forEach((tell) => tell());
}

export function use_told<T>(listeners: Listeners, now: () => T): void {
  const drawn = now(), [, again] = useState(0);
  useEffect(() => {
    const tell = (): void => again((n) => n + 1);
    listeners.add(tell);
    if (now() !== drawn) tell(); // changed between drawing and listening
    return () => void listeners.delete(tell);
  }, []);
}
