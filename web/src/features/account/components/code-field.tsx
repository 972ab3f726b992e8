import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '@/shared/ui/text-field';

/** Six digits of an app, or with `recovery` one of the codes that were written down. Phones offer the code by themselves. */
export function CodeField({ recovery = false, ...props }: Omit<TextFieldProps, 'label'> & { recovery?: boolean }) {
  const { t } = useTranslation('security');
  return (
    <TextField
      label={t(recovery ? 'recoveryCode' : 'code')}
      hint={t(recovery ? 'recoveryCodeHint' : 'codeHint')}
      name="code"
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={recovery ? 40 : 7}
      {...props}
    />
  );
}
