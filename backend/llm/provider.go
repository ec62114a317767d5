package llm

// Provider is a preset: where a known service answers.
type Provider struct {
	ID      string // key of its name in the words of the window
	Address string // base of the interface; "" the user types it
	Model   string // proposed; "" the user types it
	Country string // where the company sits, ISO 3166-1; "" this computer, or unknown
	Local   bool   // on this computer: no key, nothing leaves
	Schema  bool   // holds an answer to a JSON schema; else to JSON only
}

// Custom is the ID of an address that the user types.
const Custom = "custom"

// Providers lists the presets. Addresses and models are those of the services'
// own documentation; the user can change both.
func Providers() []Provider {
	return []Provider{
		{ID: "deepseek", Address: "https://api.deepseek.com/v1", Model: "deepseek-chat", Country: "CN"},
		{ID: "qwen", Address: "https://dashscope.aliyuncs.com/compatible-mode/v1", Model: "qwen-plus", Country: "CN"},
		{ID: "kimi", Address: "https://api.moonshot.cn/v1", Model: "moonshot-v1-8k", Country: "CN"},
		{ID: "openai", Address: "https://api.openai.com/v1", Model: "gpt-4o-mini", Country: "US", Schema: true},
		{ID: "ollama", Address: "http://localhost:11434/v1", Model: "qwen2.5:7b", Local: true, Schema: true},
		{ID: "llamacpp", Address: "http://localhost:8080/v1", Model: "default", Local: true, Schema: true},
		{ID: Custom},
	}
}

// ProviderOf gives a preset by its ID, Custom for an unknown one.
func ProviderOf(id string) Provider {
	for _, p := range Providers() {
		if p.ID == id {
			return p
		}
	}
	return Provider{ID: Custom}
}
