import {
  IconBan,
  IconChartBar,
  IconFile,
  IconMapPin,
  IconMicrophone,
  IconMusic,
  IconPaperclip,
  IconPhone,
  IconPhoto,
  IconSticker,
  IconUser,
  IconVideo,
} from '@tabler/icons-react'

/** What stands in a bubble for a message that is not text: its icon; the words are chat.kind.<kind>. */
export const kinds = {
  image: IconPhoto,
  video: IconVideo,
  voice: IconMicrophone,
  audio: IconMusic,
  document: IconFile,
  sticker: IconSticker,
  location: IconMapPin,
  contact: IconUser,
  call: IconPhone,
  poll: IconChartBar,
  deleted: IconBan,
  media: IconPaperclip,
} as const

export type Kind = keyof typeof kinds

export const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)
