import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from '@/app/providers';
import { startI18n } from '@/i18n/setup';
import './styles/index.css';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');

await startI18n();
createRoot(place).render(
  <StrictMode>
    <Providers />
  </StrictMode>,
);
