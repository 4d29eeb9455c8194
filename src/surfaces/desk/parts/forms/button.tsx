/** A button: pressed by mouse, touch or key alike. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

interface Props {
  readonly look?: 'main' | 'danger' | 'plain';
  readonly label?: string;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

export function PushButton({ look, label, type = 'button', disabled = false, onPress, children }: Props) {
  return (
    <Button
      className={look === undefined ? 'button' : `button ${look}`}
      type={type}
      isDisabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </Button>
  );
}
