import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { policiesQuery } from '../api/policies';

export type PolicyPageName = 'privacy' | 'terms' | 'cookies';

interface Section {
  title: string;
  text?: string[];
  list?: string[];
}

/** One of the public texts, with the day from which it holds. */
export function PolicyText({ page }: { page: PolicyPageName }) {
  const { t } = useTranslation('policies');
  const sections = t(`${page}.sections`, { returnObjects: true }) as Section[];
  return (
    <article className="grid gap-6">
      <header className="grid gap-1.5">
        <h1 className="text-3xl font-semibold">{t(`${page}.title`)}</h1>
        <InForce page={page} />
        <p className="text-md">{t(`${page}.lead`)}</p>
      </header>
      {sections.map((section) => (
        <section key={section.title} className="grid gap-2">
          <h2 className="text-lg font-semibold">{section.title}</h2>
          {section.text?.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.list && (
            <ul className="m-0 grid list-disc gap-1 pl-5">
              {section.list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  );
}

function InForce({ page }: { page: PolicyPageName }) {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { data } = useQuery(policiesQuery);
  const kind = page === 'terms' ? 'terms' : 'privacy';
  const [held, coming] = [data?.inForce, data?.coming].map((versions) => versions?.find((version) => version.kind === kind));
  return (
    <p className="min-h-5 text-sm text-muted">
      {held && t('holds', { version: held.version })}
      {coming && ` ${t('comes', { version: coming.version, when: format.date(coming.effectiveAt) })}`}
    </p>
  );
}
