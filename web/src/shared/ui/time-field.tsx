import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseClock } from '@/shared/lib/clock';
import { TextField, type TextFieldProps } from './text-field';

interface TimeFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'inputMode' | 'type' | 'after'> {
  /** `10:00`; '' for none. */
  value: string;
  onChange: (clock: string) => void;
}

/** A time of day on 24 hours, whatever the browser's own habit: `930` becomes `09:30` on leaving the field. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [left, setLeft] = useState(false);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const wrong = left && text.trim() !== '' && parseClock(text) === null;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      placeholder="00:00"
      autoComplete="off"
      maxLength={5}
      value={text}
      error={wrong ? t('notATime') : error}
      onFocus={(event) => {
        setLeft(false);
        event.target.select();
      }}
      onBlur={() => {
        setLeft(true);
        setText(parseClock(text) ?? text);
      }}
      onChange={(next) => {
        setText(next);
        const whole = /\d{1,2}[:.]\d{2}|\d{3,4}/.test(next) || next.trim() === '' || /^\d{1,2}$/.test(next.trim());
        const clock = next.trim() === '' ? '' : parseClock(next);
        if (!whole || clock === null) return;
        setShown(clock);
        onChange(clock);
      }}
    />
  );
}
