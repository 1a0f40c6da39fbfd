// Interface parts: a button; of the `main` kind there is one on the screen.
import type { ComponentProps } from 'react';

type ButtonLook = 'main' | 'plain' | 'quiet' | 'link';

type ButtonProps = Omit<ComponentProps<'button'>, 'type'> & { readonly look?: ButtonLook };

export const Button = ({ look = 'plain', className = '', ...rest }: ButtonProps) => (
  <button type="button" className={`button ${look} ${className}`.trimEnd()} {...rest} />
);
