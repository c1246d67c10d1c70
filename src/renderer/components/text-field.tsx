/** A labelled line or box of text, with help or what is wrong with it below. */
import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children'> {
  label: string
  help?: ReactNode
  placeholder?: string
  rows?: number
  fieldRef?: Ref<HTMLTextAreaElement>
}

export function TextField({ label, help, placeholder, rows, fieldRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={`field ${props.className ?? ''}`}>
      <Label>{label}</Label>
      {rows ? (
        <TextArea ref={fieldRef} rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error" />
    </AriaTextField>
  )
}
