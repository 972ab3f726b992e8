import { renderHook } from '@testing-library/react';
import { useDebouncedCallback } from './use-debounced-callback';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const hook = () => {
  const call = vi.fn<(text: string) => void>();
  return { call, ...renderHook(() => useDebouncedCallback(call, 350)) };
};

test('Only the last of quick calls is made', () => {
  const { call, result } = hook();

  result.current.later('a');
  vi.advanceTimersByTime(300);
  result.current.later('ab');
  vi.advanceTimersByTime(350);

  expect(call.mock.calls).toEqual([['ab']]);
});

test('Nothing is called after cancelling, nor after the page has gone', () => {
  const { call, result, unmount } = hook();

  result.current.later('a');
  result.current.cancel();
  result.current.later('b');
  unmount();
  vi.advanceTimersByTime(1000);

  expect(call).not.toHaveBeenCalled();
});
