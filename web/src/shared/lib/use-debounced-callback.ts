import { useEffect, useRef } from 'react';

/** Calls the function given last, once nobody has asked for `ms`; `cancel` forgets a call that waits, and so does leaving the page. */
export function useDebouncedCallback<Arguments extends unknown[]>(call: (...values: Arguments) => void, ms: number) {
  const latest = useRef(call);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const cancel = () => clearTimeout(timer.current);
  const later = (...values: Arguments) => {
    cancel();
    timer.current = setTimeout(() => latest.current(...values), ms);
  };
  return { later, cancel };
}
