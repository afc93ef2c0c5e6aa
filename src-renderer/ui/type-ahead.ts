import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';

const pauseMs = 700;

/**
 * Collects what is typed without a pause and hands it on. The returned handler says whether it took
 * the key; a blank is taken only inside a word, since Space alone selects.
 */
export function useTypeAhead(onText: (text: string) => void): (event: KeyboardEvent) => boolean {
  const typed = useRef({ text: '', timer: 0 });
  useEffect(() => {
    const state = typed.current;
    return () => {
      window.clearTimeout(state.timer);
    };
  }, []);
  return (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return false;
    const state = typed.current;
    if (event.key === '*' || (event.key === ' ' && state.text === '')) return false;
    event.preventDefault();
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => {
      state.text = '';
    }, pauseMs);
    /* The same letter again walks through what begins with it. */
    if (state.text !== event.key) state.text += event.key;
    onText(state.text);
    return true;
  };
}
