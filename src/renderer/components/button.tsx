/** Everything that can be pressed looks and acts like this. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends AriaButtonProps {
  /** `main` for the one next step of a screen, `quiet` for side steps, `link` inside text and tables. */
  look?: 'plain' | 'main' | 'quiet' | 'link'
}

export function Button({ look = 'plain', className = '', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look} ${className}`} />
}
