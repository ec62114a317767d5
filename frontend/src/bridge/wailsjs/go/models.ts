export namespace app {
	
	export interface AICall {
	    id: number;
	    at: string;
	    purpose: string;
	    provider: string;
	    address: string;
	    model: string;
	    sent: string;
	    answer: number;
	    tokens_in: number;
	    tokens_out: number;
	    outcome: string;
	}
	export interface AIConsent {
	    blocked: boolean;
	    blocked_at: string;
	    agreed: boolean;
	    agreed_at: string;
	    agreed_to: string;
	}
	export interface AIDifference {
	    kind: string;
	    was: string;
	    now: string;
	}
	export interface AITarget {
	    provider: string;
	    address: string;
	    model: string;
	    country: string;
	    local: boolean;
	}
	export interface AIEstimate {
	    messages: number;
	    known: number;
	    blocked: number;
	    calls: number;
	    tokens_in: number;
	    tokens_out: number;
	    cost: string;
	    sent: string;
	    seen: string;
	    ask: boolean;
	    at: AITarget;
	    open: boolean;
	    waiting: number;
	}
	export interface AIJudged {
	    message: number;
	    model: string;
	    at: string;
	    mood: string;
	    intents: string[];
	    resolution: string;
	    offline: string;
	    corrected: boolean;
	}
	export interface AIJudgements {
	    items: AIJudged[];
	    agree: number;
	    common: number;
	}
	export interface AIMark {
	    mark: string;
	    kind: string;
	    text: string;
	}
	export interface AIPerson {
	    id: number;
	    name: string;
	}
	export interface AIPreview {
	    seen: string;
	    sent: string;
	    marks: AIMark[];
	    at: AITarget;
	    ask: boolean;
	    blocked: boolean;
	    tokens: number;
	}
	export interface AIProgress {
	    done: number;
	    judged: number;
	    total: number;
	    ended: boolean;
	}
	export interface AIProvider {
	    id: string;
	    address: string;
	    model: string;
	    country: string;
	    local: boolean;
	}
	export interface AIRewrite {
	    id: string;
	    text: string;
	    customer: number;
	    language: string;
	    seen: string;
	    remember: boolean;
	}
	export interface AnswerView {
	    id: string;
	    state: string;
	    shown: string[];
	    missing: string;
	}
	export interface HolidayNameView {
	    en: string;
	    hans: string;
	    hant: string;
	    local: string;
	    exact: boolean;
	}
	export interface ClockView {
	    zone: string;
	    local_at: string;
	    offset_s: number;
	    state: string;
	    holiday?: HolidayNameView;
	    opens_local: string;
	    opens_at: string;
	}
	export interface FindingView {
	    rule: string;
	    ref: string;
	    severity: string;
	    start: number;
	    end: number;
	    params: Record<string, string>;
	    suggestion: string;
	    fixed: boolean;
	}
	export interface CheckView {
	    verdict: string;
	    score: number;
	    findings: FindingView[];
	    words: number;
	    sentences: number;
	    questions: number;
	    clock?: ClockView;
	    answers: AnswerView[];
	    bubbles: string[];
	    quiet: string[];
	    partly: boolean;
	}
	export interface AIVersion {
	    style: string;
	    text: string;
	    back: string;
	    holds: boolean;
	    differences: AIDifference[];
	    broken: string[];
	    check: CheckView;
	}
	export interface AIRewritten {
	    sent: string;
	    language: string;
	    versions: AIVersion[];
	}
	export interface AISettings {
	    on: boolean;
	    provider: string;
	    address: string;
	    model: string;
	    prices: boolean;
	    show: boolean;
	    limit: number;
	    price_in: string;
	    price_out: string;
	}
	
	export interface AITranslated {
	    text: string;
	    differences: AIDifference[];
	    broken: string[];
	}
	
	export interface AIView {
	    settings: AISettings;
	    at: AITarget;
	    has_key: boolean;
	    calls: number;
	    tokens_in: number;
	    tokens_out: number;
	    providers: AIProvider[];
	    blocked: AIPerson[];
	}
	
	export interface BackupView {
	    name: string;
	    at: string;
	    bytes: number;
	}
	export interface RescueView {
	    at: string;
	    damaged: string;
	}
	export interface BackupsView {
	    folder: string;
	    backups: BackupView[];
	    rescue: RescueView;
	}
	export interface BandView {
	    key: string;
	    low: number;
	    high: number;
	    source: string;
	}
	export interface CustomerHit {
	    id: number;
	    name: string;
	    company: string;
	    country: string;
	}
	export interface ProblemView {
	    line: number;
	    key: string;
	    params: Record<string, string>;
	}
	export interface BatchProblems {
	    name: string;
	    problems: ProblemView[];
	}
	export interface BatchDetails {
	    files: BatchProblems[];
	    customers: CustomerHit[];
	}
	export interface RowCounts {
	    rows: number;
	    added: number;
	    duplicates: number;
	    updated: number;
	    skipped: number;
	}
	export interface BatchFile {
	    name: string;
	    path: string;
	    format: string;
	    messages: RowCounts;
	    orders: RowCounts;
	    contacts: RowCounts;
	    receipts: RowCounts;
	    customers: number;
	    problems: number;
	}
	
	export interface BatchView {
	    id: number;
	    at: string;
	    files: BatchFile[];
	    added: number;
	    updated: number;
	    duplicates: number;
	    skipped: number;
	    customers: number;
	    problems: number;
	    undone: boolean;
	    redoable: boolean;
	    days_left: number;
	}
	export interface HolidayView {
	    id: string;
	    date: string;
	    country: string;
	    name: HolidayNameView;
	    from: string;
	    make_up: boolean;
	}
	export interface NamedView {
	    id: number;
	    name: string;
	}
	export interface OfficeView {
	    country: string;
	    clock: ClockView;
	    week: string;
	    source: string;
	    customers: number;
	}
	export interface CalendarView {
	    ours: OfficeView;
	    offices: OfficeView[];
	    unknown: NamedView[];
	    holidays: HolidayView[];
	    from: string;
	    until: string;
	    first_year: number;
	    last_year: number;
	}
	export interface IdentityView {
	    channel: string;
	    handle: string;
	}
	export interface CardFields {
	    name: string;
	    call_name: string;
	    company: string;
	    country: string;
	    city: string;
	    zone: string;
	    week: string;
	    channel: string;
	    handles: IdentityView[];
	    stage: string;
	    temperature: string;
	    source: string;
	    tags: string[];
	    note: string;
	}
	export interface PieceView {
	    start: number;
	    end: number;
	    kind: string;
	    value: string;
	}
	export interface QuestionView {
	    start: number;
	    end: number;
	    request: boolean;
	    specific: boolean;
	    topic: string;
	    wants: string;
	}
	export interface CauseView {
	    start: number;
	    end: number;
	    mood: string;
	}
	export interface MeaningView {
	    language: string;
	    mood: string;
	    confidence: number;
	    unsure: boolean;
	    causes: CauseView[];
	    intents: string[];
	    questions: QuestionView[];
	    pieces: PieceView[];
	    corrected: string[];
	}
	export interface ReactionView {
	    by: string;
	    emoji: string;
	}
	export interface MessageView {
	    id: number;
	    customer_id: number;
	    customer: string;
	    channel: string;
	    at: string;
	    precision: string;
	    sender: string;
	    direction: string;
	    kind: string;
	    text: string;
	    edited: boolean;
	    delivered_at: string;
	    read_at: string;
	    gap_s: number;
	    ticks: string;
	    ticks_by: string;
	    ticks_at: string;
	    reply_to: number;
	    quote: string;
	    reactions: ReactionView[];
	    meaning?: MeaningView;
	}
	export interface DetailView {
	    key: string;
	    unit: string;
	    working: boolean;
	    state: string;
	    need: string;
	    value: number;
	    currency: string;
	    n: number;
	    hits: number;
	    interval?: IntervalView;
	    opens: boolean;
	}
	export interface IntervalView {
	    low: number;
	    high: number;
	}
	export interface FigureView {
	    id: string;
	    ref: string;
	    layer: number;
	    unit: string;
	    working: boolean;
	    state: string;
	    need: string;
	    value: number;
	    currency: string;
	    n: number;
	    hits: number;
	    interval?: IntervalView;
	    opens: boolean;
	    details: DetailView[];
	    bands: BandView[];
	    source: string;
	}
	export interface StandingView {
	    state: string;
	    since: string;
	    waited_s: number;
	    attempts: number;
	    ticks: string;
	    evidence: number[];
	}
	export interface TemperatureFact {
	    id: string;
	    vote: number;
	    params: Record<string, string>;
	    evidence: number[];
	}
	export interface CustomerRow {
	    id: number;
	    name: string;
	    company: string;
	    phone: string;
	    tags: string[];
	    country: string;
	    clock: ClockView;
	    stage: string;
	    stage_set: boolean;
	    channels: string[];
	    temperature: string;
	    by_facts: string;
	    temperature_set: boolean;
	    facts: TemperatureFact[];
	    messages: number;
	    first: string;
	    last: string;
	    standing: StandingView;
	    reply_rate: FigureView;
	}
	export interface CardView {
	    row: CustomerRow;
	    fields: CardFields;
	    country_guessed: boolean;
	    identities: IdentityView[];
	    maybe_truncated: boolean;
	    lead?: MessageView;
	    figures: FigureView[];
	}
	export interface CaseView {
	    customer: number;
	    name: string;
	    at: string;
	    value: number;
	    open: boolean;
	    currency: string;
	}
	
	export interface ChannelView {
	    channel: string;
	    messages: number;
	    first: string;
	    last: string;
	}
	
	
	export interface ColleagueView {
	    id: number;
	    name: string;
	    company: string;
	}
	export interface CorrectionView {
	    message: number;
	    part: string;
	    value: string;
	}
	export interface CountView {
	    value: number;
	    n: number;
	}
	export interface CountryView {
	    code: string;
	    zones: string[];
	}
	
	export interface ProposedHours {
	    week: string;
	    n: number;
	    dates: number;
	    share: number;
	}
	export interface CustomerHoursView {
	    id: number;
	    name: string;
	    office: OfficeView;
	    holidays: HolidayView[];
	    proposal?: ProposedHours;
	}
	
	export interface DateSampleView {
	    raw: string;
	    dmy: string;
	    mdy: string;
	}
	export interface RateView {
	    currency: string;
	    rate: number;
	    used: boolean;
	}
	export interface DefinitionsView {
	    turn_gap_minutes: number;
	    reply_horizon_days: number;
	    silence_hours: number;
	    automatic_texts: string[];
	    base: string;
	    rates: RateView[];
	}
	
	export interface DraftView {
	    customer: number;
	    text: string;
	    at: string;
	    sent_at: string;
	}
	export interface EvidenceItem {
	    message: MessageView;
	    case: number;
	    first: boolean;
	    value: number;
	    of: number;
	    open: boolean;
	    hit: boolean;
	    currency: string;
	}
	export interface EvidencePage {
	    total: number;
	    offset: number;
	    items: EvidenceItem[];
	    cases: number;
	    unlisted: number;
	    hits: number;
	    marked: boolean;
	    unit: string;
	    working: boolean;
	}
	export interface FactView {
	    kind: string;
	    value: string;
	    text: string;
	    message: number;
	    at: string;
	    times: number;
	}
	export interface FaultView {
	    code: string;
	    params: Record<string, string>;
	}
	export interface FigurePart {
	    id: string;
	    key: string;
	    currency: string;
	    only: string;
	}
	
	export interface JoinAnswer {
	    chat: number;
	    into: number;
	}
	export interface FileAnswer {
	    index: number;
	    date_order: string;
	    skip: boolean;
	    chats: number[];
	    joins: JoinAnswer[];
	}
	
	export interface GroupFigures {
	    key: string;
	    name: string;
	    customers: number;
	    figures: FigureView[];
	}
	export interface GroupView {
	    key: string;
	    customers: number;
	}
	export interface MessagePlace {
	    customer: number;
	    message: number;
	}
	export interface ShareView {
	    hits: number;
	    n: number;
	    low: number;
	    high: number;
	}
	export interface HabitView {
	    rule: string;
	    ref: string;
	    turns: number;
	    with: ShareView;
	    without: ShareView;
	    low: number;
	    high: number;
	    verdict: string;
	    messages: MessagePlace[];
	}
	export interface HabitsView {
	    from: string;
	    to: string;
	    turns: number;
	    mature: number;
	    replied: number;
	    habits: HabitView[];
	}
	export interface RangeView {
	    start: number;
	    end: number;
	}
	export interface HitView {
	    customer_id: number;
	    customer: string;
	    message: number;
	    at: string;
	    snippet: string;
	    ranges: RangeView[];
	}
	
	
	export interface HoursChange {
	    customer: number;
	    country: string;
	    week: string;
	}
	export interface HoursView {
	    total: number;
	    counts: number[];
	    working: boolean[];
	    cases: CaseView[];
	}
	
	export interface IgnoredView {
	    id: number;
	    name: string;
	    company: string;
	    channels: string[];
	    messages: number;
	    last: string;
	}
	export interface ImportAnswers {
	    plan: string;
	    zone: string;
	    me: string[];
	    no_me: boolean;
	    files: FileAnswer[];
	    places: Record<string, string>;
	}
	export interface NameChoice {
	    name: string;
	    messages: number;
	    files: number;
	    me: boolean;
	}
	export interface TableField {
	    id: string;
	    required: boolean;
	    group: string;
	}
	export interface TableKindFields {
	    kind: string;
	    fields: TableField[];
	}
	export interface TableColumn {
	    name: string;
	    samples: string[];
	    field: string;
	}
	export interface TableView {
	    kind: string;
	    preset: string;
	    sheet: string;
	    sheets: string[];
	    encoding: string;
	    header_line: number;
	    rows: number;
	    columns: TableColumn[];
	    fields: TableKindFields[];
	    confirmed: boolean;
	}
	export interface NamesakeView {
	    chat: number;
	    name: string;
	    file: string;
	    messages: number;
	    first: string;
	    last: string;
	}
	export interface PartnerView {
	    name: string;
	    phone: string;
	    country: string;
	    zone: string;
	}
	export interface ParticipantView {
	    name: string;
	    side: string;
	    messages: number;
	}
	export interface PlanChat {
	    index: number;
	    name: string;
	    channel: string;
	    group: boolean;
	    offered: boolean;
	    directed: boolean;
	    messages: number;
	    system: number;
	    first: string;
	    last: string;
	    participants: ParticipantView[];
	    partners: PartnerView[];
	    namesakes: NamesakeView[];
	}
	export interface PlanFile {
	    index: number;
	    name: string;
	    path: string;
	    format: string;
	    platform: string;
	    chats: PlanChat[];
	    orders: number;
	    contacts: number;
	    receipts: number;
	    table?: TableView;
	    date_order: string;
	    date_assumed: boolean;
	    date_samples: DateSampleView[];
	    problems: ProblemView[];
	    fault?: FaultView;
	}
	export interface ImportPlan {
	    id: string;
	    files: PlanFile[];
	    names: NameChoice[];
	    names_sure: boolean;
	    zone: string;
	    zone_known: boolean;
	}
	export interface ImportedFile {
	    path: string;
	    format: string;
	    messages: number;
	    added: number;
	    duplicates: number;
	    updated: number;
	    system: number;
	    problems: ProblemView[];
	    first: string;
	    last: string;
	    participants: ParticipantView[];
	    orders: RowCounts;
	    contacts: RowCounts;
	    receipts: RowCounts;
	    customers: number[];
	    fault?: FaultView;
	}
	export interface ImportResult {
	    batch: number;
	    files: ImportedFile[];
	    added: number;
	    duplicates: number;
	    cancelled: boolean;
	    millis: number;
	    customers: number[];
	}
	
	export interface InsightsQuery {
	    from: string;
	    to: string;
	    by: string;
	    only: string;
	}
	export interface InsightsView {
	    figures: FigureView[];
	    before: FigureView[];
	    customers: number;
	    groups: GroupView[];
	    waiting: number;
	}
	
	
	export interface MoodCountView {
	    positive: number;
	    neutral: number;
	    negative: number;
	    unsure: number;
	}
	export interface SentenceView {
	    kind: string;
	    text: string;
	    message: number;
	    at: string;
	    topic: string;
	    specific: boolean;
	}
	export interface LearnedView {
	    language: string;
	    messages: number;
	    waiting: number;
	    facts: FactView[];
	    open: SentenceView[];
	    stances: SentenceView[];
	    moods: MoodCountView;
	}
	
	export interface MessagePage {
	    total: number;
	    offset: number;
	    items: MessageView[];
	}
	export interface SideView {
	    id: number;
	    fields: CardFields;
	    identities: IdentityView[];
	    channels: ChannelView[];
	    messages: number;
	}
	export interface MergePreview {
	    into: SideView;
	    from: SideView;
	    fields: CardFields;
	    channels: ChannelView[];
	    page: MessagePage;
	}
	export interface MergeView {
	    id: number;
	    at: string;
	    into: number;
	    from: number;
	    name: string;
	}
	
	
	
	
	
	
	
	
	export interface OrderFields {
	    number: string;
	    at: string;
	    amount: string;
	    currency: string;
	    status: string;
	    product: string;
	    note: string;
	}
	export interface OrderChange {
	    customer: number;
	    key: string;
	    before: OrderFields;
	    written: boolean;
	    removed: boolean;
	}
	
	export interface OrderTotal {
	    currency: string;
	    orders: number;
	    sum: string;
	    average: string;
	}
	export interface OrderView {
	    key: string;
	    by_hand: boolean;
	    counted: boolean;
	    fields: OrderFields;
	}
	export interface OrdersView {
	    orders: OrderView[];
	    totals: OrderTotal[];
	}
	
	
	export interface PhraseFields {
	    folder: string;
	    title: string;
	    text: string;
	    stage: string;
	    tactic: string;
	    language: string;
	}
	export interface PhraseChange {
	    key: string;
	    before: PhraseFields;
	    written: boolean;
	    removed: boolean;
	}
	
	export interface PhraseView {
	    key: string;
	    starter: boolean;
	    changed: boolean;
	    variables: string[];
	    fields: PhraseFields;
	}
	export interface PhraseShelf {
	    phrases: PhraseView[];
	    off: number;
	}
	export interface PhraseUse {
	    key: string;
	    turns: number;
	    mature: number;
	    replied: number;
	    low: number;
	    high: number;
	    messages: MessagePlace[];
	}
	export interface PhraseValue {
	    name: string;
	    text: string;
	    message: number;
	    at: string;
	    sure: boolean;
	}
	
	
	export interface PlacedMessage {
	    customer: number;
	    message: MessageView;
	}
	
	
	export interface RestView {
	    kind: string;
	    from: string;
	    to: string;
	    holiday?: HolidayNameView;
	}
	export interface TurnView {
	    message: number;
	    direction: string;
	    from: string;
	    to: string;
	    text: string;
	}
	export interface PresentView {
	    theirs: boolean;
	    turns: TurnView[];
	    rests: RestView[];
	    waiting: string;
	    state: string;
	    now: string;
	}
	
	export interface ReasonView {
	    id: string;
	    params: Record<string, string>;
	}
	export interface ProposalView {
	    a: SideView;
	    b: SideView;
	    strength: string;
	    for: ReasonView[];
	    against: ReasonView[];
	}
	
	
	
	
	
	
	
	
	
	export interface RuleView {
	    id: string;
	    ref: string;
	    gravest: string;
	    quiet: boolean;
	    fixed: boolean;
	}
	export interface SearchView {
	    customers: CustomerHit[];
	    messages: HitView[];
	    more: boolean;
	}
	export interface SentDraft {
	    customer: number;
	    text: string;
	    opener: string;
	}
	
	export interface SettingsView {
	    language: string;
	    theme: string;
	    text_size: number;
	    zone: string;
	    computer_zone: string;
	    zones: string[];
	    names: string[];
	    database: string;
	    country: string;
	    hours: string;
	    sample: boolean;
	    empty: boolean;
	    version: string;
	    ai: string;
	}
	
	
	export interface SpreadView {
	    unit: string;
	    working: boolean;
	    total: number;
	    cases: CaseView[];
	    counts: CountView[];
	}
	
	export interface TableChoice {
	    kind: string;
	    sheet: string;
	    columns: string[];
	}
	
	
	
	
	export interface TemperatureChange {
	    customer: number;
	    temperature: string;
	}
	
	export interface TicksView {
	    message: number;
	    ticks: string;
	    at: string;
	}
	export interface TrendPoint {
	    month: string;
	    from: string;
	    to: string;
	    number: DetailView;
	    details: DetailView[];
	}
	export interface TrendView {
	    id: string;
	    points: TrendPoint[];
	}
	
	export interface TypicalView {
	    id: string;
	    known: boolean;
	    value: number;
	    n: number;
	    currency: string;
	}
	export interface UndoResult {
	    batch: number;
	    removed: number;
	    orders: number;
	    receipts: number;
	    customers: number;
	    kept: number;
	}
	export interface UnfinishedView {
	    batch: number;
	    paths: string[];
	    messages: number;
	}

}

