import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { spansProblem, type DayHours } from '@/shared/lib/hours';
import { render } from '@test/render';
import { HoursEditor } from './hours-editor';

function Editor({ start, seen }: { start: DayHours[]; seen: (hours: DayHours[]) => void }) {
  const [hours, setHours] = useState(start);
  return (
    <HoursEditor
      value={hours}
      onChange={(next) => {
        setHours(next);
        seen(next);
      }}
    />
  );
}
const day = (name: string) => within(screen.getByText(name).closest('li') ?? document.body);
const spans = (hours: DayHours[] | undefined, name: string) => hours?.find((one) => one.day === name)?.spans;

test('A second span makes a lunch break', async () => {
  const seen = vi.fn<(hours: DayHours[]) => void>();
  await render(<Editor start={[{ day: 'monday', spans: [{ from: '10:00', to: '13:00' }] }]} seen={seen} />);

  await userEvent.click(day('Monday').getByRole('button', { name: /Add hours/ }));

  expect(spans(seen.mock.lastCall?.[0], 'monday')).toEqual([
    { from: '10:00', to: '13:00' },
    { from: '14:00', to: '17:00' },
  ]);
});

test('A closed day opens with hours and closes without them', async () => {
  const seen = vi.fn<(hours: DayHours[]) => void>();
  await render(<Editor start={[]} seen={seen} />);

  await userEvent.click(day('Sunday').getByRole('switch'));
  expect(spans(seen.mock.lastCall?.[0], 'sunday')).toHaveLength(1);

  await userEvent.click(day('Sunday').getByRole('switch'));
  expect(spans(seen.mock.lastCall?.[0], 'sunday')).toEqual([]);
});

test('The hours of one day go to all workdays and leave the weekend alone', async () => {
  const seen = vi.fn<(hours: DayHours[]) => void>();
  await render(<Editor start={[{ day: 'monday', spans: [{ from: '09:00', to: '17:00' }] }]} seen={seen} />);

  await userEvent.click(day('Monday').getByRole('button', { name: /workdays/ }));

  expect(spans(seen.mock.lastCall?.[0], 'friday')).toEqual([{ from: '09:00', to: '17:00' }]);
  expect(spans(seen.mock.lastCall?.[0], 'saturday')).toEqual([]);
});

test('Spans that overlap or run backwards are named', () => {
  expect(spansProblem([{ from: '10:00', to: '09:00' }])).toBe('order');
  expect(
    spansProblem([
      { from: '10:00', to: '14:00' },
      { from: '13:00', to: '18:00' },
    ]),
  ).toBe('overlap');
  expect(spansProblem([{ from: '18:00', to: '24:00' }])).toBeNull();
  expect(spansProblem([{ from: '', to: '10:00' }])).toBe('incomplete');
});
