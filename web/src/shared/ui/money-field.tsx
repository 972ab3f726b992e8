import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '@/shared/lib/format';
import { currencySign, moneyText, parseMoney } from '@/shared/lib/money-input';
import { TextField, type TextFieldProps } from './text-field';

interface MoneyFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'after' | 'inputMode'> {
  value: Money | null;
  currency: string;
  onChange: (money: Money | null) => void;
}

/** A sum in whole units; what is no sum says so and changes nothing. */
export function MoneyField({ value, currency, onChange, error, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => moneyText(value));
  const [shown, setShown] = useState(value);
  if (shown?.amount !== value?.amount) {
    setShown(value);
    setText(moneyText(value));
  }
  const wrong = parseMoney(text, currency) === undefined;
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      after={currencySign(currency)}
      value={text}
      error={wrong ? t('notASum') : error}
      onChange={(next) => {
        setText(next);
        const money = parseMoney(next, currency);
        if (money === undefined) return;
        setShown(money);
        onChange(money);
      }}
    />
  );
}
