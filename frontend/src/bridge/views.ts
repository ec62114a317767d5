import type { app } from './wailsjs/go/models'

// The views that cross the bridge, under their plain names.
export type BandView = app.BandView
export type BatchView = app.BatchView
export type CardFields = app.CardFields
export type CardView = app.CardView
export type CheckView = app.CheckView
export type ClockView = app.ClockView
export type CountryView = app.CountryView
export type CustomerHit = app.CustomerHit
export type CustomerRow = app.CustomerRow
export type DetailView = app.DetailView
export type FaultView = app.FaultView
export type FigureView = app.FigureView
export type FileAnswer = app.FileAnswer
export type FindingView = app.FindingView
export type HitView = app.HitView
export type IdentityView = app.IdentityView
export type ImportAnswers = app.ImportAnswers
export type ImportedFile = app.ImportedFile
export type ImportPlan = app.ImportPlan
export type ImportResult = app.ImportResult
export type MessagePage = app.MessagePage
export type MessageView = app.MessageView
export type NameChoice = app.NameChoice
export type PlanChat = app.PlanChat
export type PlanFile = app.PlanFile
export type ProblemView = app.ProblemView
export type SearchView = app.SearchView
export type SettingsView = app.SettingsView
export type StandingView = app.StandingView
export type UndoResult = app.UndoResult
export type RangeView = app.RangeView
