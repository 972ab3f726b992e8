import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ContactList } from '@/features/contacts/components/contact-list';
import { ContactRecord } from '@/features/contacts/components/contact-record';
import { FollowUps } from '@/features/follow-ups/components/follow-ups';
import { PersonPrivacy } from '@/features/privacy/components/person-privacy';

export function ContactsPage() {
  const filters = useSearch({ from: '/signedIn/shell/contacts' });
  const { id = null } = useParams({ strict: false });
  const navigate = useNavigate();
  return (
    <div className="relative h-full min-h-0">
      <ContactList filters={filters} currentId={id} onChange={(search) => void navigate({ to: '/contacts', search, replace: true })}>
        <Outlet />
      </ContactList>
    </div>
  );
}

export function ContactPage() {
  const { id } = useParams({ from: '/signedIn/shell/contacts/$id' });
  const navigate = useNavigate();
  const { t } = useTranslation('contacts');
  const close = () => void navigate({ to: '/contacts', search: true });
  return (
    <ContactRecord
      key={id}
      id={id}
      onClose={close}
      planned={<FollowUps of={{ contactId: id }} />}
      more={(contact) =>
        contact.erasedAt ? null : (
          <PersonPrivacy contactId={id} name={contact.name ?? t('nameless')} restricted={contact.restrictedAt !== null} onErased={close} />
        )
      }
    />
  );
}
