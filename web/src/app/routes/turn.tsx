import { useParams } from '@tanstack/react-router';
import { TurnPage as Turn } from '@/features/inbox/components/turn-page';

export function TurnPage() {
  const { id, turnId } = useParams({ from: '/signedIn/shell/inbox/$id/turns/$turnId' });
  return <Turn key={turnId} id={id} turnId={turnId} />;
}
