import { createChatView } from './chat-view';
import type { ChatState } from './chat-state';
import { h, icon } from './dom';
import { createRoot, startChat } from './start';
import { pickLocale, text } from './texts';

/*
 * <script src="https://HOST/widget.js" data-key="KEY" async></script>
 * Optional: data-locale="uk|en", data-theme="light|dark" (else the page's language and the system's theme).
 */
function embed(script: HTMLScriptElement) {
  const { key: channelKey, locale: wanted, theme } = script.dataset;
  if (!channelKey || document.querySelector(`[data-vivtorok-chat="${CSS.escape(channelKey)}"]`)) return;

  const host = h('div', { 'data-vivtorok-chat': channelKey });
  if (theme === 'light' || theme === 'dark') host.dataset.theme = theme;
  const root = createRoot(host);
  const locale = pickLocale([wanted, document.documentElement.lang, ...navigator.languages]);

  let open = false;
  const { origin } = new URL(script.src);
  const { chat, storage } = startChat({ origin, channelKey, locale, onChange: (state) => update(state) });
  let seen = storage.seen();
  const view = createChatView({ chat, origin, onClose: () => toggle(false) });
  const unread = h('span', { class: 'unread', 'aria-hidden': 'true', hidden: true });
  const mark = h('span', { 'aria-hidden': 'true' }, icon('chat', 'l'));
  const button = h(
    'button',
    { class: 'bubble-button', type: 'button', 'aria-haspopup': 'dialog', onclick: () => toggle(!open) },
    mark,
    unread,
  );
  const panel = h('div', { class: 'panel', role: 'dialog', hidden: true }, view.element);

  const update = (state: ChatState) => {
    view.update(state);
    panel.setAttribute('aria-label', view.title());
    const last = state.messages.at(-1)?.sequence ?? 0;
    if (open && last !== seen) storage.keepSeen((seen = last));
    const count = state.messages.filter(({ author, sequence }) => author !== 'customer' && sequence > seen).length;
    unread.hidden = count === 0;
    unread.textContent = String(count);
    const name = open
      ? text(state.locale, 'close')
      : count > 0
        ? text(state.locale, 'openUnread', { n: count })
        : text(state.locale, 'open');
    button.setAttribute('aria-label', name);
  };

  const toggle = (next: boolean) => {
    open = next;
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    mark.replaceChildren(icon(open ? 'close' : 'chat', 'l'));
    chat.watch(open && document.visibilityState === 'visible');
    if (open) chat.start();
    update(chat.state);
    if (open) {
      view.toEnd();
      view.focus();
    } else button.focus();
  };

  panel.addEventListener('keydown', (event) => {
    event.stopPropagation(); // the page's own shortcuts must not hear what is typed here
    if (event.key === 'Escape') toggle(false);
  });
  document.addEventListener('visibilitychange', () => chat.watch(open && document.visibilityState === 'visible'));

  root.append(panel, button);
  document.body.append(host);
  update(chat.state);
  // A conversation that was begun earlier goes on: its answers are counted on the button.
  if (chat.state.phase === 'ready') {
    chat.watch(false);
    chat.start();
  }
}

const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"][data-key]');
if (script instanceof HTMLScriptElement) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => embed(script));
  else embed(script);
}
