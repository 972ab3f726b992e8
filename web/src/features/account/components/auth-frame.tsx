import type { ReactNode } from 'react';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLocale, useLocale } from '@/i18n/setup';
import { useTitle } from '@/shared/lib/use-title';
import { Button } from '@/shared/ui/button';
import { Logo } from '@/shared/ui/logo';

/** The one column of every page before the sign-in. */
export function AuthFrame({
  title,
  lead,
  children,
  footer,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
}) {
  const { t } = useTranslation('account');
  const locale = useLocale();
  useTitle(title);
  const other = locale === 'uk' ? 'en' : 'uk';
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
      <main className="mx-auto grid w-full max-w-100 flex-1 content-center gap-5 px-5 py-6 max-md:content-start max-md:px-4">
        <div className="grid gap-1.5">
          <h1 className="text-3xl font-semibold">{title}</h1>
          {lead && <p className="text-md text-muted">{lead}</p>}
        </div>
        {children}
        {footer && <p className="text-muted">{footer}</p>}
      </main>
      <footer className="flex flex-none flex-wrap justify-center gap-x-4 px-5 py-4 text-xs text-muted">
        {(['privacy', 'terms', 'cookies'] as const).map((page) => (
          <a key={page} className="link" href={`/${page}`}>
            {t(page)}
          </a>
        ))}
      </footer>
    </div>
  );
}
