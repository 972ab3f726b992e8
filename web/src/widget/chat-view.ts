import type { Chat } from './chat';
import type { ChatState } from './chat-state';
import { createComposer } from './composer-view';
import { h, icon, setText } from './dom';
import { createMessagesView } from './messages-view';
import { text } from './texts';

interface ViewOptions {
  chat: Chat;
  /** Where the privacy policy is: the page around the chat may be anybody's. */
  origin: string;
  /** In a panel there is a close button, on a page there is none. */
  onClose?: () => void;
}

type Troubles = Pick<ChatState, 'locale' | 'online' | 'pausedUntil' | 'queue' | 'uploading' | 'fileProblem'>;

/** What stands above the composer; empty: nothing. */
function noticeOf({ locale, online, pausedUntil, queue, uploading, fileProblem }: Troubles) {
  const seconds = pausedUntil === null ? 0 : Math.ceil((pausedUntil - Date.now()) / 1000);
  if (seconds > 0) return text(locale, 'waitNotice', { n: seconds });
  if (!online && queue.length > 0) return text(locale, 'offlineNotice');
  if (uploading !== null) return text(locale, 'uploading', { name: uploading });
  return fileProblem ? text(locale, fileProblem) : '';
}

/** Header, who answers, messages, composer. */
export function createChatView({ chat, origin, onClose }: ViewOptions) {
  const name = h('h1');
  const status = h('div', { class: 'status' });
  const logo = h('span', { class: 'logo', 'aria-hidden': 'true' });
  const language = h(
    'button',
    { class: 'icon', type: 'button', onclick: () => chat.setLocale(chat.state.locale === 'uk' ? 'en' : 'uk') },
    icon('globe'),
  );
  const close = onClose && h('button', { class: 'icon', type: 'button', onclick: onClose }, icon('close'));
  const callPerson = h('button', { class: 'call', type: 'button', onclick: () => chat.send(text(chat.state.locale, 'callPersonText')) });
  const bannerText = h('span');
  const banner = h('div', { class: 'banner' }, icon('spark'), h('div', { class: 'says' }, bannerText, callPerson));
  const messages = createMessagesView({
    retry: (id) => chat.retry(id),
    remove: (id) => chat.remove(id),
    open: (id, small) => chat.open(id, small),
  });
  const thinkingText = h('span');
  const thinking = h(
    'div',
    { class: 'thinking' },
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('b'), h('b'), h('b')),
    thinkingText,
  );
  const gone = h('p', { class: 'gone' });
  const flow = h('div', { class: 'flow', tabindex: '0', role: 'region' }, gone, messages.element, thinking);
  const notice = h('div', { class: 'notice', role: 'status' });
  const spoken = h('div', { class: 'sr', role: 'status', 'aria-live': 'polite' });
  const composer = createComposer({
    send: (words) => chat.send(words),
    sendFile: (file) => void chat.sendFile(file),
    mayAttach: () => chat.mayAttach,
    showNewest: () => toEnd(),
  });
  const privacy = h('a', { class: 'small', href: `${origin}/privacy`, target: '_blank', rel: 'noreferrer' });
  composer.element.append(privacy);
  const element = h(
    'div',
    { class: 'chat' },
    h('header', { class: 'head' }, logo, h('div', { class: 'who' }, name, status), language, close ?? null),
    banner,
    flow,
    notice,
    spoken,
    composer.element,
  );

  let lastId: string | undefined;
  let atEnd = true;
  const toEnd = () => {
    flow.scrollTop = flow.scrollHeight;
    composer.setBelow(false);
  };
  flow.addEventListener('scroll', () => {
    atEnd = flow.scrollHeight - flow.scrollTop - flow.clientHeight < 40;
    if (atEnd) composer.setBelow(false);
  });

  const updateWords = ({ locale, businessName }: ChatState) => {
    const title = businessName ? text(locale, 'chatWith', { name: businessName }) : text(locale, 'chat');
    element.lang = locale;
    flow.setAttribute('aria-label', title);
    language.setAttribute('aria-label', text(locale, 'switchTo'));
    language.title = text(locale, 'switchTo');
    close?.setAttribute('aria-label', text(locale, 'close'));
    setText(name, businessName || text(locale, 'chat'));
    setText(logo, (/\p{L}/u.exec(businessName)?.[0] ?? '·').toUpperCase());
    setText(gone, text(locale, 'unavailable'));
    setText(privacy, text(locale, 'privacy'));
  };

  const updateAuthor = (state: ChatState) => {
    const { locale } = state;
    const handedOff = state.turn === 'handedOff';
    banner.className = handedOff ? 'banner human' : 'banner';
    banner.replaceChild(icon(handedOff ? 'person' : 'spark'), banner.childNodes[0] as Node);
    setText(bannerText, handedOff ? text(locale, 'handedOff') : (state.disclosure ?? text(locale, 'disclosure')));
    setText(callPerson, text(locale, 'callPerson'));
    callPerson.hidden = handedOff;
    setText(thinkingText, text(locale, 'thinking'));
    thinking.hidden = state.turn !== 'thinking';
  };

  const updateConnection = ({ locale, online, phase, pausedUntil, queue, uploading, fileProblem }: ChatState) => {
    status.className = online && phase === 'ready' ? 'status' : 'status off';
    setText(status, text(locale, phase === 'opening' && online ? 'connecting' : online ? 'online' : 'offline'));
    const words = noticeOf({ locale, online, pausedUntil, queue, uploading, fileProblem });
    setText(notice, words);
    notice.hidden = words === '';
  };

  const speak = ({ messages: all, locale }: ChatState) => {
    const last = all.at(-1);
    if (!last || last.id === lastId) return false;
    const first = lastId === undefined;
    lastId = last.id;
    if (!first && last.author !== 'customer') setText(spoken, `${last.author === 'agent' ? `${text(locale, 'agent')}: ` : ''}${last.text}`);
    return true;
  };

  const update = (state: ChatState) => {
    const follow = atEnd;
    const dead = state.phase === 'unavailable';
    const before = messages.element.childElementCount;
    updateWords(state);
    updateAuthor(state);
    updateConnection(state);
    messages.update(state);
    composer.update(state);
    for (const part of [banner, messages.element, composer.element]) part.hidden = dead;
    gone.hidden = !dead;
    const fresh = speak(state);
    if (follow || messages.element.lastElementChild?.matches('.me') || before === 0) toEnd();
    else if (fresh) composer.setBelow(true);
  };
  return { element, update, title: () => flow.getAttribute('aria-label') ?? '', focus: () => composer.focus(), toEnd };
}
