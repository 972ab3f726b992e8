import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { inLanguage } from '@/shared/session/language';
import { Checkbox } from '@/shared/ui/checkbox';
import { TextField } from '@/shared/ui/text-field';
import { services, staff, staffBody } from '../api/catalogue';
import type { StaffBody, StaffMemberRow } from '../api/types';
import { RecordSheet } from './record-sheet';
import { Rows } from './rows';

export function StaffList() {
  const { t } = useTranslation('catalogue');
  return (
    <Rows
      label={t('staff.title')}
      empty={t('staff.empty')}
      addLabel={t('staff.add')}
      query={staff.list}
      nameOf={(row) => row.name}
      columns={[
        { label: t('staff.name'), show: (row) => row.name },
        {
          label: t('staff.services'),
          show: (row) => (row.services.length === 0 ? t('staff.all') : t('staff.count', { count: row.services.length })),
        },
      ]}
      form={(row, close) => <StaffSheet key={row?.id} row={row} onClose={close} />}
    />
  );
}

function StaffSheet({ row, onClose }: { row: StaffMemberRow | null; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <RecordSheet
      resource={staff}
      row={row}
      blank={{ name: '', services: [] }}
      toBody={staffBody}
      newTitle={t('staff.new')}
      nameOf={(body) => body.name}
      deleteBody={t('staff.deleteBody')}
      conflict={[
        { key: 'name', label: t('staff.name') },
        { key: 'services', label: t('staff.services'), show: (value) => (value as string[]).join(', ') || t('staff.all') },
      ]}
      onClose={onClose}
      fields={(body, set, errors) => (
        <>
          <TextField
            label={t('staff.name')}
            hint={t('staff.nameHint')}
            value={body.name}
            onChange={(name) => set({ name })}
            error={errors.field('name')}
          />
          <Does body={body} onChange={(keys) => set({ services: keys })} />
        </>
      )}
    />
  );
}

/** Nothing ticked means everything. */
function Does({ body, onChange }: { body: StaffBody; onChange: (keys: string[]) => void }) {
  const { t } = useTranslation('catalogue');
  const { locale } = useFormat();
  const rows = useQuery(services.list).data?.filter((service) => service.bookable) ?? [];
  return (
    <fieldset className="m-0 grid gap-1 border-0 p-0">
      <legend className="p-0 text-sm font-medium">{t('staff.services')}</legend>
      <p className="mb-1 text-xs text-muted">{t('staff.servicesHint')}</p>
      {rows.map((service) => (
        <Checkbox
          key={service.id}
          label={inLanguage(service.name, service.names, locale)}
          checked={body.services.includes(service.key)}
          onChange={(on) => onChange(on ? [...body.services, service.key] : body.services.filter((key) => key !== service.key))}
        />
      ))}
    </fieldset>
  );
}
