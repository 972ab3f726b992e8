import { createChatView } from './chat-view';
import { h } from './dom';
import { createRoot, startChat } from './start';
import { pickLocale, text } from './texts';

// The full page at /chat/KEY; ?locale=uk|en and ?theme=light|dark may be given.
const query = new URLSearchParams(location.search);
const channelKey = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
const theme = query.get('theme');

const host = h('div');
if (theme === 'light' || theme === 'dark') host.dataset.theme = theme;
document.body.style.margin = '0';
document.body.append(host);

const { chat } = startChat({
  origin: location.origin,
  channelKey,
  locale: pickLocale([query.get('locale'), ...navigator.languages]),
  onChange: (state) => {
    view.update(state);
    document.documentElement.lang = state.locale;
    document.title = state.businessName || text(state.locale, 'chat');
  },
});
const view = createChatView({ chat, origin: location.origin });
createRoot(host).append(h('main', { class: 'page' }, view.element));
document.addEventListener('visibilitychange', () => chat.watch(document.visibilityState === 'visible'));
view.update(chat.state);
chat.start();
view.focus();
