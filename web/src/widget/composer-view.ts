import type { ChatState } from './chat-state';
import { h, icon, setText } from './dom';
import { text, type Locale } from './texts';

/** What the API takes; the counter speaks up only beyond it. */
const maxLength = 4000;

interface ComposerOptions {
  send: (words: string) => void;
  sendFile: (file: File) => void;
  /** Files go once the conversation has begun. */
  mayAttach: () => boolean;
  showNewest: () => void;
}

export function createComposer({ send, sendFile, mayAttach, showNewest }: ComposerOptions) {
  let locale: Locale = 'uk';
  const field = h('textarea', { rows: '1', enterkeyhint: 'send', 'aria-describedby': 'note' });
  const button = h('button', { class: 'icon send', type: 'submit' }, icon('send'));
  const chooser = h('input', { type: 'file', hidden: true });
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (file) sendFile(file);
    chooser.value = '';
  });
  const clip = h('button', { class: 'icon clip', type: 'button', onclick: () => chooser.click() }, icon('clip'));
  const note = h('p', { class: 'small', id: 'note' });
  const belowText = h('span');
  const below = h('button', { class: 'below', type: 'button', hidden: true, onclick: showNewest }, belowText, icon('down', 's'));

  const check = () => {
    const over = field.value.length - maxLength;
    button.disabled = field.value.trim() === '' || over > 0;
    field.setAttribute('aria-invalid', String(over > 0));
    note.className = over > 0 ? 'small bad' : 'small';
    note.setAttribute('role', over > 0 ? 'alert' : 'note');
    setText(note, over > 0 ? text(locale, 'tooLongHint', { n: over }) : text(locale, 'cards'));
  };
  const submit = () => {
    if (button.disabled) return;
    send(field.value.trim());
    field.value = '';
    check();
    field.focus();
  };
  field.addEventListener('input', check);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  field.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    if (!file || !mayAttach()) return;
    event.preventDefault();
    sendFile(file);
  });

  const form = h('form', { class: 'write' }, chooser, clip, field, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return {
    element: h('footer', { class: 'foot' }, below, form, note),
    /** Not on a touch screen: the keyboard would cover what there is to read. */
    focus: () => {
      if (matchMedia('(pointer: fine)').matches) field.focus();
    },
    setBelow: (shown: boolean) => {
      below.hidden = !shown;
    },
    update: (state: ChatState) => {
      locale = state.locale;
      field.placeholder = text(locale, 'placeholder');
      field.setAttribute('aria-label', text(locale, 'placeholder'));
      button.setAttribute('aria-label', text(locale, 'send'));
      clip.setAttribute('aria-label', text(locale, 'attach'));
      clip.title = text(locale, 'attach');
      clip.hidden = !mayAttach();
      setText(belowText, text(locale, 'newBelow'));
      check();
    },
  };
}
