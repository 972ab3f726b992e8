import { useState, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { FormField, inputClass, type FieldProps } from './form-field';
import { IconButton } from './icon-button';

export interface TextFieldProps
  extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'size' | 'prefix' | 'className'> {
  value: string;
  onChange: (value: string) => void;
  size?: 'sm' | 'md';
  /** Inside the box: an icon on the left, a unit or a key on the right. */
  before?: ReactNode;
  after?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  onChange,
  size = 'md',
  before,
  after,
  ...rest
}: TextFieldProps) {
  return (
    <FormField {...{ label, hideLabel, hint, error, className }}>
      {(ids) => (
        <span className="relative flex items-center">
          {before && <span className="pointer-events-none absolute left-3 text-muted">{before}</span>}
          <input
            {...rest}
            {...ids}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={cn(inputClass, size === 'sm' ? 'h-8 px-2 text-sm touch:h-11' : 'h-9 touch:h-11', before && 'pl-9', after && 'pr-11')}
          />
          {after && <span className="absolute right-2 flex items-center text-sm text-muted">{after}</span>}
        </span>
      )}
    </FormField>
  );
}

/** A password that can be looked at. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'after'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      after={
        <IconButton
          size="sm"
          className="-mr-1 touch:w-9"
          label={shown ? t('hidePassword') : t('showPassword')}
          aria-pressed={shown}
          icon={shown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
