import type { ChatFile } from './api';
import { h, icon } from './dom';
import { text, type Locale } from './texts';

/** An address of the bytes of a file in this page. */
export type OpenFile = (id: string, small: boolean) => Promise<string>;

const sizeOf = (bytes: number, locale: Locale) => {
  const small = bytes < 1048576;
  const value = small ? Math.max(1, Math.round(bytes / 1024)) : bytes / 1048576;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: small ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 }).format(value);
};

// The token is no cookie: a link could not carry it, so the bytes are fetched and saved from here.
async function save({ id, name }: ChatFile, open: OpenFile) {
  const href = await open(id, false);
  h('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

function picture(file: ChatFile, locale: Locale, open: OpenFile): HTMLElement {
  const [width, height] = [file.width ?? 4, file.height ?? 3];
  const image = h('img', { alt: '', width: String(width), height: String(height) });
  image.style.aspectRatio = `${width} / ${height}`;
  void open(file.id, true).then(
    (source) => (image.src = source),
    () => undefined, // its name stands in the label, and it can still be saved
  );
  const label = text(locale, 'saveFile', { name: file.name });
  const button = h(
    'button',
    { class: 'picture', type: 'button', 'aria-label': label, title: label, onclick: () => void save(file, open).catch(() => undefined) },
    image,
  );
  button.style.width = `${Math.max(4, Math.min(15, (15 * width) / height))}rem`;
  return button;
}

function sound(file: ChatFile, open: OpenFile): HTMLElement {
  const player = h('audio', { controls: true, preload: 'none', 'aria-label': file.name });
  void open(file.id, false).then(
    (source) => (player.src = source),
    () => undefined,
  );
  return player;
}

/** A file of a message: pictures small, sound to play, everything else to save. */
export function fileView(file: ChatFile, locale: Locale, open: OpenFile): HTMLElement {
  if (file.width) return picture(file, locale, open);
  if (file.kind === 'voice' || file.kind === 'audio') return sound(file, open);
  const size = sizeOf(file.size, locale);
  return h(
    'button',
    {
      class: 'file',
      type: 'button',
      'aria-label': `${text(locale, 'saveFile', { name: file.name })}, ${size}`,
      onclick: () => void save(file, open).catch(() => undefined),
    },
    icon('file'),
    h('span', {}, file.name),
    h('small', {}, size),
  );
}
