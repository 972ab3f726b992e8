import { useLayoutEffect, useRef, useState } from 'react';

const near = 80;

/**
 * Keeps the newest message in view while the reader is at the end, and the read line in place otherwise: older pages grow
 * upwards, and what came below is counted for the pill.
 */
export function useThreadScroll(first: string | undefined, last: string | undefined, count: number) {
  const pane = useRef<HTMLDivElement>(null);
  const before = useRef({ first, last, height: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState({ last, count });

  useLayoutEffect(() => {
    const box = pane.current;
    if (!box) return;
    const grownUpwards = before.current.first !== first && before.current.last === last && before.current.last !== undefined;
    if (grownUpwards) box.scrollTop += box.scrollHeight - before.current.height;
    else if (atEnd) box.scrollTop = box.scrollHeight;
    before.current = { first, last, height: box.scrollHeight };
  }, [first, last, count, atEnd]);

  // The composer grows with its files and pictures come: who is at the end stays there.
  const hasBox = last !== undefined;
  useLayoutEffect(() => {
    const box = pane.current;
    if (!box || !atEnd || !('ResizeObserver' in globalThis)) return;
    const keep = new ResizeObserver(() => (box.scrollTop = box.scrollHeight));
    keep.observe(box);
    if (box.firstElementChild) keep.observe(box.firstElementChild);
    return () => keep.disconnect();
  }, [atEnd, hasBox]);

  if (atEnd && (seen.last !== last || seen.count !== count)) setSeen({ last, count });

  return {
    pane,
    seenLast: seen.last,
    atEnd,
    onScroll: () => {
      const box = pane.current;
      if (box) setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < near);
    },
    toEnd: () => {
      setAtEnd(true);
      pane.current?.scrollTo({ top: pane.current.scrollHeight });
    },
  };
}
