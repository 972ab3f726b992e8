import type { ReactNode } from 'react';
import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What was checked: a tick or a red mark, always with words. */
export function Checks({ children }: { children: ReactNode }) {
  return <ul className="m-0 grid list-none gap-1.5 p-0 text-sm">{children}</ul>;
}

export function CheckLine({ passed, children }: { passed: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className="grid grid-cols-[1rem_1fr] items-start gap-1.5">
      {passed ? <Check aria-hidden className="mt-px text-success" /> : <CircleAlert aria-hidden className="mt-px text-danger" />}
      <span className="min-w-0 break-words">
        <span className="sr-only">{passed ? t('check.passed') : t('check.failed')}: </span>
        {children}
      </span>
    </li>
  );
}

/** Name and value, the value right. */
export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode] | null | false)[] }) {
  return (
    <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {rows.map(
        (row, index) =>
          row && (
            <div key={index} className="contents">
              <dt className="text-muted">{row[0]}</dt>
              <dd className="m-0 min-w-0 text-right break-words tabular-nums">{row[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
