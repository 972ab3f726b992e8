import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const id = 'virtual:chat-styles';
const sources = ['./src/styles/tokens.css', './src/widget/chat.css'].map((file) => fileURLToPath(new URL(file, import.meta.url)));

/**
 * The chat lives in a shadow root and knows no Tailwind, yet its colours come from the same tokens: this module hands it both
 * style sheets as one short text. A stranger's page may have any root font size, so there rem become px.
 */
export function chatStyles({ units }: { units: 'rem' | 'px' }): Plugin {
  return {
    name: 'chat-styles',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(source) {
      if (source !== `\0${id}`) return null;
      for (const file of sources) this.addWatchFile(file);
      const css = sources
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/--[a-z]+-\*: initial;/g, '')
        .replace('@theme static', ':host')
        .replaceAll(':root:not([data-theme="light"])', ':host(:not([data-theme="light"]))')
        .replaceAll(':root[data-theme="dark"]', ':host([data-theme="dark"])')
        .replaceAll(':root', ':host')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1');
      const scaled = units === 'px' ? css.replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${+(Number(size) * 16).toFixed(3)}px`) : css;
      return `export default ${JSON.stringify(scaled)};`;
    },
  };
}

/** A stranger's page may be in any encoding and a server may name none: a file of ASCII alone is read the same everywhere. */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          file.code = file.code.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    },
  };
}

/** In development the API is not there to answer /chat/KEY with the chat page. */
export function chatPageAddress(): Plugin {
  const rewrite = (request: { url?: string }, _: unknown, next: () => void) => {
    if (request.url?.startsWith('/chat/')) request.url = '/chat.html';
    next();
  };
  return {
    name: 'chat-page-address',
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite),
  };
}
