import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string
  /** Called once the field is left or Enter is pressed, if the text is another one. */
  onKeep: (value: string) => void
}

const halfWidth = (text: string) => text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** A text that is kept when it is done; full-width letters and figures of Chinese input count as plain ones. */
export function Kept({ value, onKeep, ...rest }: Props) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const keep = () => {
    const done = halfWidth(text).trim()
    setText(done)
    if (done !== value) onKeep(done)
  }
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(e) => setText(e.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && !e.nativeEvent.isComposing) keep()
      }}
    />
  )
}
