import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '@test/render';
import { setShortcutsEnabled, useShortcut } from '@/shared/lib/shortcuts';
import { Button } from './button';
import { ConfirmDialog } from './confirm-dialog';
import { ConflictDialog } from './conflict-dialog';
import { toast } from './toast-store';

test('A busy button keeps its words and does nothing', async () => {
  const press = vi.fn();
  await render(
    <Button pending onClick={press}>
      Publish
    </Button>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(press).not.toHaveBeenCalled();
});

test('A disabled button says why', async () => {
  await render(<Button disabledReason="Rehearse first">Publish</Button>);
  expect(screen.getByRole('button', { name: 'Publish' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Publish' })).toHaveAccessibleDescription('Rehearse first');
});

test('A deletion for ever waits for the word', async () => {
  const confirm = vi.fn();
  await render(
    <ConfirmDialog open typed danger onClose={vi.fn()} onConfirm={confirm} title="Delete 3 contacts?" confirmLabel="Delete 3 contacts">
      14 conversations go too.
    </ConfirmDialog>,
  );
  expect(screen.getByRole('button', { name: 'Delete 3 contacts' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Type “delete”'), 'Delete{Enter}');
  expect(confirm).toHaveBeenCalledOnce();
});

test('A conflict asks only about fields both changed, and keeps the rest of both', async () => {
  const resolve = vi.fn();
  const original = { name: 'Olena', phone: '1', notes: '' };
  await render(
    <ConflictDialog
      open
      onClose={vi.fn()}
      onResolve={resolve}
      fields={[
        { key: 'name', label: 'Name' },
        { key: 'phone', label: 'Phone' },
        { key: 'notes', label: 'Notes' },
      ]}
      original={original}
      current={{ name: 'Olena B.', phone: '2', notes: '' }}
      yours={{ name: 'Olena Bondar', phone: '1', notes: 'VIP' }}
    />,
  );
  expect(screen.queryByRole('group', { name: 'Phone' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /Saved now/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the chosen values' }));
  expect(resolve).toHaveBeenCalledWith({ name: 'Olena B.', phone: '2', notes: 'VIP' });
});

test('A toast can be undone', async () => {
  const undo = vi.fn();
  await render(<p>page</p>);
  act(() => toast('Closed', { undo }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
});

describe('Shortcuts', () => {
  function Probe({ on }: { on: (keys: string) => void }) {
    useShortcut('E', () => on('E'));
    useShortcut('Shift E', () => on('Shift E'));
    useShortcut('G I', () => on('G I'));
    useShortcut('Ctrl K', () => on('Ctrl K'));
    return <input aria-label="field" />;
  }
  const setUp = async () => {
    const on = vi.fn();
    await render(<Probe on={on} />);
    return { on, user: userEvent.setup() };
  };

  test('Keys are places on the keyboard, so any layout works', async () => {
    const { on } = await setUp();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'у', code: 'KeyE', bubbles: true }));
    expect(on).toHaveBeenCalledExactlyOnceWith('E');
  });

  test('A single key never fires in a field, a combination does', async () => {
    const { on, user } = await setUp();
    await user.click(screen.getByLabelText('field'));
    await user.keyboard('[KeyE]{Control>}[KeyK]{/Control}');
    expect(on).toHaveBeenCalledExactlyOnceWith('Ctrl K');
  });

  test('G, then I, is one shortcut', async () => {
    const { on, user } = await setUp();
    await user.keyboard('[KeyI][KeyG][KeyI]');
    expect(on).toHaveBeenCalledExactlyOnceWith('G I');
  });

  test('Single keys can be switched off', async () => {
    const { on, user } = await setUp();
    act(() => setShortcutsEnabled(false));
    await user.keyboard('[KeyE]{Control>}[KeyK]{/Control}');
    act(() => setShortcutsEnabled(true));
    expect(on).toHaveBeenCalledExactlyOnceWith('Ctrl K');
  });
});
