/** A box to tick, and a circle to choose one of several. */
import type { ReactNode } from 'react'
import { Checkbox, type CheckboxProps, Radio, type RadioProps } from 'react-aria-components'

export function Tick({ children, ...props }: Omit<CheckboxProps, 'children'> & { children: ReactNode }) {
  return (
    <Checkbox {...props} className="choice">
      <span className="choice-box" aria-hidden="true" />
      <span>{children}</span>
    </Checkbox>
  )
}

export function OneOf({ children, ...props }: Omit<RadioProps, 'children'> & { children: ReactNode }) {
  return (
    <Radio {...props} className="choice">
      <span className="choice-box choice-box-round" aria-hidden="true" />
      <span>{children}</span>
    </Radio>
  )
}
