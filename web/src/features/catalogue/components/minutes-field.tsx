import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '@/shared/ui/text-field';

interface MinutesFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'after' | 'inputMode'> {
  value: number | null;
  onChange: (minutes: number | null) => void;
}

export function MinutesField({ value, onChange, ...rest }: MinutesFieldProps) {
  const { t } = useTranslation('catalogue');
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      after={t('minutes')}
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        if (/^\d{0,4}$/.test(text.trim())) onChange(text.trim() === '' ? null : Number(text));
      }}
    />
  );
}
