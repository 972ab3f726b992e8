import type { ChatFile, ChatMessage } from './api';
import type { ChatState, Queued } from './chat-state';
import { h, icon } from './dom';
import { fileView, type OpenFile } from './files-view';
import { splitLinks } from './links';
import { text, type Locale } from './texts';

interface QueueActions {
  retry: (id: string) => void;
  remove: (id: string) => void;
  open: OpenFile;
}

const timeOf = (at: string | number, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
const dayOf = (at: string | number, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'uk' ? 'uk-UA' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));

const bubble = (words: string) =>
  h(
    'div',
    { class: 'bubble' },
    ...splitLinks(words).map(({ text: part, href }) =>
      href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, part) : part,
    ),
  );

const content = (words: string, files: readonly ChatFile[] = [], locale: Locale, open: OpenFile) => [
  words !== '' && bubble(words),
  ...files.map((file) => fileView(file, locale, open)),
];

function message({ author, text: words, sentAt, files }: ChatMessage, locale: Locale, open: OpenFile): HTMLElement {
  if (author === 'system') return h('li', { class: 'line' }, words);
  const time = h('time', { datetime: sentAt }, timeOf(sentAt, locale));
  if (author === 'customer')
    return h(
      'li',
      { class: 'msg me' },
      ...content(words, files, locale, open),
      h('div', { class: 'meta' }, time, h('span', { class: 'mark' }, icon('check', 's'), text(locale, 'received'))),
    );
  const isAgent = author === 'agent';
  return h(
    'li',
    { class: 'msg' },
    ...content(words, files, locale, open),
    h(
      'div',
      { class: 'meta' },
      h(
        'span',
        { class: isAgent ? 'mark ai' : 'mark human' },
        icon(isAgent ? 'spark' : 'person', 's'),
        text(locale, isAgent ? 'agent' : 'team'),
      ),
      time,
    ),
  );
}

function queued(
  { clientMessageId: id, text: words, files, rejected, sending }: Queued,
  locale: Locale,
  actions: QueueActions,
): HTMLElement {
  const meta = rejected
    ? [
        h('span', { class: 'mark bad' }, icon('alert', 's'), text(locale, rejected === 'tooLong' ? 'tooLong' : 'rejected')),
        rejected === 'other' && h('button', { type: 'button', onclick: () => actions.retry(id) }, text(locale, 'retry')),
        h('button', { type: 'button', onclick: () => actions.remove(id) }, text(locale, 'remove')),
      ]
    : [h('span', { class: 'mark' }, icon('clock', 's'), text(locale, sending ? 'sending' : 'queued'))];
  return h(
    'li',
    { class: rejected ? 'msg me bad' : 'msg me' },
    bubble(words || (files?.[0]?.name ?? '')),
    h('div', { class: 'meta' }, ...meta),
  );
}

/** The list, row by row: a row that did not change is not touched, so reading and selecting are not disturbed. */
export function createMessagesView(actions: QueueActions) {
  const list = h('ul', { class: 'list' });
  let rows = new Map<string, HTMLElement>();

  const update = (state: ChatState) => {
    const { locale } = state;
    const wanted: [key: string, make: () => HTMLElement][] = [];
    let day = '';
    const greeted = state.messages.some(({ author, text: words }) => author === 'agent' && words === state.greeting);
    if (state.greeting && !greeted) wanted.push([`greeting${state.greeting}`, () => h('li', { class: 'msg' }, bubble(state.greeting))]);
    let past = false;
    for (const one of state.messages) {
      if (past && one.sequence > 0) wanted.push([`renewed${locale}`, () => h('li', { class: 'line' }, text(locale, 'renewed'))]);
      past = one.sequence < 0;
      const itsDay = dayOf(one.sentAt, locale);
      if (itsDay !== day && (day !== '' || itsDay !== dayOf(Date.now(), locale)))
        wanted.push([`day${itsDay}`, () => h('li', { class: 'line' }, itsDay)]);
      day = itsDay;
      wanted.push([`${one.id}${locale}`, () => message(one, locale, actions.open)]);
    }
    for (const one of state.queue)
      wanted.push([`${one.clientMessageId}${locale}${one.rejected ?? ''}${one.sending ?? ''}`, () => queued(one, locale, actions)]);

    const next = new Map(wanted.map(([key, make]) => [key, rows.get(key) ?? make()]));
    for (const [key, row] of rows) if (!next.has(key)) row.remove();
    let place: ChildNode | null = list.firstChild;
    for (const row of next.values()) {
      if (row === place) place = place.nextSibling;
      else list.insertBefore(row, place);
    }
    rows = next;
  };
  return { element: list, update };
}
