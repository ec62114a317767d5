package app

type Imports struct{}

func (i *Imports) Inspect(paths []string) (ImportPlan, error)      { return ImportPlan{}, nil }
func (i *Imports) Run(answers ImportAnswers) (ImportResult, error) { return ImportResult{}, nil }
func (i *Imports) Cancel() error                                   { return nil }
func (i *Imports) Undo(batch int64) (UndoResult, error)            { return UndoResult{}, nil }
func (i *Imports) Redo(batch int64) (UndoResult, error)            { return UndoResult{}, nil }
func (i *Imports) Batches() ([]BatchView, error)                   { return nil, nil }
func (i *Imports) PickFiles() ([]string, error)                    { return nil, nil }

type Customers struct{}

func (c *Customers) List() ([]CustomerRow, error)                       { return nil, nil }
func (c *Customers) Card(id int64) (CardView, error)                    { return CardView{}, nil }
func (c *Customers) Save(id int64, fields CardFields) (CardView, error) { return CardView{}, nil }
func (c *Customers) Countries() ([]CountryView, error)                  { return nil, nil }

type Conversations struct{}

func (c *Conversations) Page(customer int64, offset int, limit int) (MessagePage, error) {
	return MessagePage{}, nil
}
func (c *Conversations) Locate(customer int64, message int64) (int, error)  { return 0, nil }
func (c *Conversations) Find(customer int64, query string) ([]int64, error) { return nil, nil }

type Indicators struct{}

func (i *Indicators) Of(customer int64, from string, to string) ([]FigureView, error) {
	return nil, nil
}
func (i *Indicators) Evidence(indicator string, customer int64, from string, to string, offset int, limit int) (MessagePage, error) {
	return MessagePage{}, nil
}

type Checker struct{}

func (c *Checker) Check(text string, customer int64) (CheckView, error) { return CheckView{}, nil }

type Settings struct{}

func (s *Settings) Get() (SettingsView, error)                         { return SettingsView{}, nil }
func (s *Settings) Set(key string, value string) (SettingsView, error) { return SettingsView{}, nil }
func (s *Settings) SetNames(names []string) (SettingsView, error)      { return SettingsView{}, nil }

type Samples struct{}

func (s *Samples) Load() error  { return nil }
func (s *Samples) Clear() error { return nil }

type Search struct{}

func (s *Search) Find(query string, limit int) (SearchView, error) { return SearchView{}, nil }

type Words struct{}

func (w *Words) Catalogue(language string) (map[string]string, error) { return nil, nil }

type Shell struct{}

func (s *Shell) Copy(text string) error { return nil }
