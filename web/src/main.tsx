import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setNonce } from 'get-nonce';
import { Providers } from '@/app/providers';
import { startI18n } from '@/i18n/setup';
import './styles/index.css';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');

// What locks the page behind a dialog writes a style sheet, which needs the word that this page's own styles bear.
setNonce(document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '');
await startI18n();
createRoot(place).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
