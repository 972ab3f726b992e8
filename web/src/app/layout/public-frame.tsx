import type { ReactNode } from 'react';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLocale, useLocale } from '@/i18n/setup';
import { Button } from '@/shared/ui/button';
import { Logo } from '@/shared/ui/logo';

const pages = ['privacy', 'terms', 'cookies'] as const;

/** A column to read in, for pages that anybody may open. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('policies');
  const other = useLocale() === 'uk' ? 'en' : 'uk';
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <header className="flex flex-none items-center gap-2 px-5 py-3 max-md:px-4">
        <Logo className="size-7 text-accent" />
        <span className="font-semibold">Vivtorok</span>
        <Button
          variant="quiet"
          size="sm"
          className="ml-auto"
          lang={other}
          icon={<Languages aria-hidden />}
          onClick={() => void changeLocale(other)}
        >
          {other === 'en' ? 'English' : 'Українська'}
        </Button>
      </header>
      <main className="mx-auto w-full max-w-170 flex-1 px-5 py-6 max-md:px-4">{children}</main>
      <footer className="flex flex-none flex-wrap justify-center gap-x-4 gap-y-1 px-5 py-4 text-sm text-muted">
        {pages.map((page) => (
          <a key={page} className="link" href={`/${page}`}>
            {t(`${page}.title`)}
          </a>
        ))}
      </footer>
    </div>
  );
}
