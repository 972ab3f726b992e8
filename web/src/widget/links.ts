const address = /\bhttps?:\/\/[^\s<>"'«»]+/gi;
const trailing = /[.,:;!?…)\]]+$/;

export interface Piece {
  text: string;
  href?: string;
}

/** Splits a text at its http(s) addresses. Nothing else ever becomes a link, and nothing ever becomes HTML. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const found = match[0].replace(trailing, '');
    const href = parse(found);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function parse(address: string) {
  try {
    const { href, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}
