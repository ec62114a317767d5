export namespace app {
	
	export class BandView {
	    key: string;
	    low: number;
	    high: number;
	    source: string;
	
	    static createFrom(source: any = {}) {
	        return new BandView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.low = source["low"];
	        this.high = source["high"];
	        this.source = source["source"];
	    }
	}
	export class BatchView {
	    id: number;
	    at: string;
	    files: string[];
	    added: number;
	    updated: number;
	    duplicates: number;
	    customers: number;
	    undone: boolean;
	    redoable: boolean;
	
	    static createFrom(source: any = {}) {
	        return new BatchView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.at = source["at"];
	        this.files = source["files"];
	        this.added = source["added"];
	        this.updated = source["updated"];
	        this.duplicates = source["duplicates"];
	        this.customers = source["customers"];
	        this.undone = source["undone"];
	        this.redoable = source["redoable"];
	    }
	}
	export class IdentityView {
	    channel: string;
	    handle: string;
	
	    static createFrom(source: any = {}) {
	        return new IdentityView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.channel = source["channel"];
	        this.handle = source["handle"];
	    }
	}
	export class CardFields {
	    name: string;
	    call_name: string;
	    company: string;
	    country: string;
	    city: string;
	    zone: string;
	    channel: string;
	    handles: IdentityView[];
	    stage: string;
	    source: string;
	    note: string;
	
	    static createFrom(source: any = {}) {
	        return new CardFields(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.call_name = source["call_name"];
	        this.company = source["company"];
	        this.country = source["country"];
	        this.city = source["city"];
	        this.zone = source["zone"];
	        this.channel = source["channel"];
	        this.handles = this.convertValues(source["handles"], IdentityView);
	        this.stage = source["stage"];
	        this.source = source["source"];
	        this.note = source["note"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class DetailView {
	    key: string;
	    unit: string;
	    value: number;
	    n: number;
	    interval?: IntervalView;
	
	    static createFrom(source: any = {}) {
	        return new DetailView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.key = source["key"];
	        this.unit = source["unit"];
	        this.value = source["value"];
	        this.n = source["n"];
	        this.interval = this.convertValues(source["interval"], IntervalView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class IntervalView {
	    low: number;
	    high: number;
	
	    static createFrom(source: any = {}) {
	        return new IntervalView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.low = source["low"];
	        this.high = source["high"];
	    }
	}
	export class FigureView {
	    id: string;
	    ref: string;
	    layer: number;
	    unit: string;
	    state: string;
	    value: number;
	    n: number;
	    hits: number;
	    interval?: IntervalView;
	    evidence_count: number;
	    details: DetailView[];
	    bands: BandView[];
	    source: string;
	
	    static createFrom(source: any = {}) {
	        return new FigureView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.ref = source["ref"];
	        this.layer = source["layer"];
	        this.unit = source["unit"];
	        this.state = source["state"];
	        this.value = source["value"];
	        this.n = source["n"];
	        this.hits = source["hits"];
	        this.interval = this.convertValues(source["interval"], IntervalView);
	        this.evidence_count = source["evidence_count"];
	        this.details = this.convertValues(source["details"], DetailView);
	        this.bands = this.convertValues(source["bands"], BandView);
	        this.source = source["source"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class StandingView {
	    state: string;
	    since: string;
	    waited_s: number;
	    attempts: number;
	    evidence: number[];
	
	    static createFrom(source: any = {}) {
	        return new StandingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.state = source["state"];
	        this.since = source["since"];
	        this.waited_s = source["waited_s"];
	        this.attempts = source["attempts"];
	        this.evidence = source["evidence"];
	    }
	}
	export class ClockView {
	    zone: string;
	    local_at: string;
	    offset_s: number;
	    state: string;
	
	    static createFrom(source: any = {}) {
	        return new ClockView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.zone = source["zone"];
	        this.local_at = source["local_at"];
	        this.offset_s = source["offset_s"];
	        this.state = source["state"];
	    }
	}
	export class CustomerRow {
	    id: number;
	    name: string;
	    company: string;
	    phone: string;
	    country: string;
	    clock: ClockView;
	    stage: string;
	    stage_set: boolean;
	    channels: string[];
	    messages: number;
	    first: string;
	    last: string;
	    standing: StandingView;
	    reply_rate: FigureView;
	
	    static createFrom(source: any = {}) {
	        return new CustomerRow(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.company = source["company"];
	        this.phone = source["phone"];
	        this.country = source["country"];
	        this.clock = this.convertValues(source["clock"], ClockView);
	        this.stage = source["stage"];
	        this.stage_set = source["stage_set"];
	        this.channels = source["channels"];
	        this.messages = source["messages"];
	        this.first = source["first"];
	        this.last = source["last"];
	        this.standing = this.convertValues(source["standing"], StandingView);
	        this.reply_rate = this.convertValues(source["reply_rate"], FigureView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class CardView {
	    row: CustomerRow;
	    fields: CardFields;
	    country_guessed: boolean;
	    identities: IdentityView[];
	    maybe_truncated: boolean;
	    figures: FigureView[];
	
	    static createFrom(source: any = {}) {
	        return new CardView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.row = this.convertValues(source["row"], CustomerRow);
	        this.fields = this.convertValues(source["fields"], CardFields);
	        this.country_guessed = source["country_guessed"];
	        this.identities = this.convertValues(source["identities"], IdentityView);
	        this.maybe_truncated = source["maybe_truncated"];
	        this.figures = this.convertValues(source["figures"], FigureView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class FindingView {
	    rule: string;
	    ref: string;
	    severity: string;
	    start: number;
	    end: number;
	    params: Record<string, string>;
	    suggestion: string;
	
	    static createFrom(source: any = {}) {
	        return new FindingView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.rule = source["rule"];
	        this.ref = source["ref"];
	        this.severity = source["severity"];
	        this.start = source["start"];
	        this.end = source["end"];
	        this.params = source["params"];
	        this.suggestion = source["suggestion"];
	    }
	}
	export class CheckView {
	    verdict: string;
	    score: number;
	    findings: FindingView[];
	    words: number;
	    sentences: number;
	    questions: number;
	    clock?: ClockView;
	
	    static createFrom(source: any = {}) {
	        return new CheckView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.verdict = source["verdict"];
	        this.score = source["score"];
	        this.findings = this.convertValues(source["findings"], FindingView);
	        this.words = source["words"];
	        this.sentences = source["sentences"];
	        this.questions = source["questions"];
	        this.clock = this.convertValues(source["clock"], ClockView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class CountryView {
	    code: string;
	    zones: string[];
	
	    static createFrom(source: any = {}) {
	        return new CountryView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.zones = source["zones"];
	    }
	}
	export class CustomerHit {
	    id: number;
	    name: string;
	    company: string;
	    country: string;
	
	    static createFrom(source: any = {}) {
	        return new CustomerHit(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.name = source["name"];
	        this.company = source["company"];
	        this.country = source["country"];
	    }
	}
	
	export class DateSampleView {
	    raw: string;
	    dmy: string;
	    mdy: string;
	
	    static createFrom(source: any = {}) {
	        return new DateSampleView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.raw = source["raw"];
	        this.dmy = source["dmy"];
	        this.mdy = source["mdy"];
	    }
	}
	
	export class FaultView {
	    code: string;
	    params: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new FaultView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.code = source["code"];
	        this.params = source["params"];
	    }
	}
	
	export class FileAnswer {
	    index: number;
	    date_order: string;
	    skip: boolean;
	
	    static createFrom(source: any = {}) {
	        return new FileAnswer(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.index = source["index"];
	        this.date_order = source["date_order"];
	        this.skip = source["skip"];
	    }
	}
	
	export class RangeView {
	    start: number;
	    end: number;
	
	    static createFrom(source: any = {}) {
	        return new RangeView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.start = source["start"];
	        this.end = source["end"];
	    }
	}
	export class HitView {
	    customer_id: number;
	    customer: string;
	    message: number;
	    at: string;
	    direction: string;
	    snippet: string;
	    ranges: RangeView[];
	
	    static createFrom(source: any = {}) {
	        return new HitView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.customer_id = source["customer_id"];
	        this.customer = source["customer"];
	        this.message = source["message"];
	        this.at = source["at"];
	        this.direction = source["direction"];
	        this.snippet = source["snippet"];
	        this.ranges = this.convertValues(source["ranges"], RangeView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	export class ImportAnswers {
	    plan: string;
	    zone: string;
	    me: string[];
	    no_me: boolean;
	    files: FileAnswer[];
	
	    static createFrom(source: any = {}) {
	        return new ImportAnswers(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.plan = source["plan"];
	        this.zone = source["zone"];
	        this.me = source["me"];
	        this.no_me = source["no_me"];
	        this.files = this.convertValues(source["files"], FileAnswer);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class NameChoice {
	    name: string;
	    messages: number;
	    files: number;
	    me: boolean;
	
	    static createFrom(source: any = {}) {
	        return new NameChoice(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.messages = source["messages"];
	        this.files = source["files"];
	        this.me = source["me"];
	    }
	}
	export class ProblemView {
	    line: number;
	    key: string;
	    params: Record<string, string>;
	
	    static createFrom(source: any = {}) {
	        return new ProblemView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.line = source["line"];
	        this.key = source["key"];
	        this.params = source["params"];
	    }
	}
	export class PartnerView {
	    name: string;
	    phone: string;
	    country: string;
	    zone: string;
	
	    static createFrom(source: any = {}) {
	        return new PartnerView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.phone = source["phone"];
	        this.country = source["country"];
	        this.zone = source["zone"];
	    }
	}
	export class ParticipantView {
	    name: string;
	    side: string;
	    messages: number;
	
	    static createFrom(source: any = {}) {
	        return new ParticipantView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.name = source["name"];
	        this.side = source["side"];
	        this.messages = source["messages"];
	    }
	}
	export class PlanFile {
	    index: number;
	    name: string;
	    path: string;
	    format: string;
	    platform: string;
	    chat_name: string;
	    group: boolean;
	    messages: number;
	    system: number;
	    first: string;
	    last: string;
	    participants: ParticipantView[];
	    date_order: string;
	    date_assumed: boolean;
	    date_samples: DateSampleView[];
	    partners: PartnerView[];
	    problems: ProblemView[];
	    fault?: FaultView;
	
	    static createFrom(source: any = {}) {
	        return new PlanFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.index = source["index"];
	        this.name = source["name"];
	        this.path = source["path"];
	        this.format = source["format"];
	        this.platform = source["platform"];
	        this.chat_name = source["chat_name"];
	        this.group = source["group"];
	        this.messages = source["messages"];
	        this.system = source["system"];
	        this.first = source["first"];
	        this.last = source["last"];
	        this.participants = this.convertValues(source["participants"], ParticipantView);
	        this.date_order = source["date_order"];
	        this.date_assumed = source["date_assumed"];
	        this.date_samples = this.convertValues(source["date_samples"], DateSampleView);
	        this.partners = this.convertValues(source["partners"], PartnerView);
	        this.problems = this.convertValues(source["problems"], ProblemView);
	        this.fault = this.convertValues(source["fault"], FaultView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ImportPlan {
	    id: string;
	    files: PlanFile[];
	    names: NameChoice[];
	    names_sure: boolean;
	    zone: string;
	    zone_known: boolean;
	
	    static createFrom(source: any = {}) {
	        return new ImportPlan(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.files = this.convertValues(source["files"], PlanFile);
	        this.names = this.convertValues(source["names"], NameChoice);
	        this.names_sure = source["names_sure"];
	        this.zone = source["zone"];
	        this.zone_known = source["zone_known"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ImportedFile {
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
	    customers: number[];
	    fault?: FaultView;
	
	    static createFrom(source: any = {}) {
	        return new ImportedFile(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.path = source["path"];
	        this.format = source["format"];
	        this.messages = source["messages"];
	        this.added = source["added"];
	        this.duplicates = source["duplicates"];
	        this.updated = source["updated"];
	        this.system = source["system"];
	        this.problems = this.convertValues(source["problems"], ProblemView);
	        this.first = source["first"];
	        this.last = source["last"];
	        this.participants = this.convertValues(source["participants"], ParticipantView);
	        this.customers = source["customers"];
	        this.fault = this.convertValues(source["fault"], FaultView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class ImportResult {
	    batch: number;
	    files: ImportedFile[];
	    added: number;
	    duplicates: number;
	    cancelled: boolean;
	    millis: number;
	    customers: number[];
	
	    static createFrom(source: any = {}) {
	        return new ImportResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.batch = source["batch"];
	        this.files = this.convertValues(source["files"], ImportedFile);
	        this.added = source["added"];
	        this.duplicates = source["duplicates"];
	        this.cancelled = source["cancelled"];
	        this.millis = source["millis"];
	        this.customers = source["customers"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	export class MessageView {
	    id: number;
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
	
	    static createFrom(source: any = {}) {
	        return new MessageView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.id = source["id"];
	        this.customer = source["customer"];
	        this.channel = source["channel"];
	        this.at = source["at"];
	        this.precision = source["precision"];
	        this.sender = source["sender"];
	        this.direction = source["direction"];
	        this.kind = source["kind"];
	        this.text = source["text"];
	        this.edited = source["edited"];
	        this.delivered_at = source["delivered_at"];
	        this.read_at = source["read_at"];
	        this.gap_s = source["gap_s"];
	    }
	}
	export class MessagePage {
	    total: number;
	    offset: number;
	    items: MessageView[];
	
	    static createFrom(source: any = {}) {
	        return new MessagePage(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.total = source["total"];
	        this.offset = source["offset"];
	        this.items = this.convertValues(source["items"], MessageView);
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	
	
	
	
	
	
	
	export class SearchView {
	    customers: CustomerHit[];
	    messages: HitView[];
	    more: boolean;
	
	    static createFrom(source: any = {}) {
	        return new SearchView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.customers = this.convertValues(source["customers"], CustomerHit);
	        this.messages = this.convertValues(source["messages"], HitView);
	        this.more = source["more"];
	    }
	
		convertValues(a: any, classs: any, asMap: boolean = false): any {
		    if (!a) {
		        return a;
		    }
		    if (a.slice && a.map) {
		        return (a as any[]).map(elem => this.convertValues(elem, classs));
		    } else if ("object" === typeof a) {
		        if (asMap) {
		            for (const key of Object.keys(a)) {
		                a[key] = new classs(a[key]);
		            }
		            return a;
		        }
		        return new classs(a);
		    }
		    return a;
		}
	}
	export class SettingsView {
	    language: string;
	    theme: string;
	    text_size: number;
	    zone: string;
	    computer_zone: string;
	    zones: string[];
	    names: string[];
	    database: string;
	    sample: boolean;
	    empty: boolean;
	    version: string;
	
	    static createFrom(source: any = {}) {
	        return new SettingsView(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.language = source["language"];
	        this.theme = source["theme"];
	        this.text_size = source["text_size"];
	        this.zone = source["zone"];
	        this.computer_zone = source["computer_zone"];
	        this.zones = source["zones"];
	        this.names = source["names"];
	        this.database = source["database"];
	        this.sample = source["sample"];
	        this.empty = source["empty"];
	        this.version = source["version"];
	    }
	}
	
	export class UndoResult {
	    batch: number;
	    removed: number;
	    customers: number;
	
	    static createFrom(source: any = {}) {
	        return new UndoResult(source);
	    }
	
	    constructor(source: any = {}) {
	        if ('string' === typeof source) source = JSON.parse(source);
	        this.batch = source["batch"];
	        this.removed = source["removed"];
	        this.customers = source["customers"];
	    }
	}

}

