package main

import (
	"fmt"
	"strconv"
	"strings"

	"huiyin/app"
)

// runMerge makes two customers one; empty fields of the first card are filled
// from the second.
func runMerge(s *session) error {
	into, err := s.app.CustomerNamed(s.ctx, s.args[0])
	if err != nil {
		return err
	}
	from, err := s.app.CustomerNamed(s.ctx, s.args[1])
	if err != nil {
		return err
	}
	preview, err := s.app.Customers.MergePreview(int64(into), int64(from))
	if err != nil {
		return err
	}
	m, err := s.app.Customers.Merge(int64(into), int64(from), preview.Fields)
	if err != nil {
		return err
	}
	return s.showMerge(m)
}

func runUnmerge(s *session) error {
	id, err := strconv.ParseInt(s.args[0], 10, 64)
	if err != nil {
		return errUsage{fmt.Sprintf("%q is not the number of a merge", s.args[0])}
	}
	m, err := s.app.Customers.Unmerge(id)
	if err != nil {
		return err
	}
	return s.showMerge(m)
}

func (s *session) showMerge(m app.MergeView) error {
	if s.flags.json {
		return s.json(struct {
			Merge int64  `json:"merge"`
			Into  int64  `json:"into"`
			From  int64  `json:"from"`
			Name  string `json:"name"`
		}{m.ID, m.Into, m.From, m.Name})
	}
	s.table([][]string{{"MERGE", "INTO", "FROM", "NAME"},
		{strconv.FormatInt(m.ID, 10), strconv.FormatInt(m.Into, 10), strconv.FormatInt(m.From, 10), m.Name}})
	return nil
}

func runProposals(s *session) error {
	proposals, err := s.app.Customers.Proposals()
	if err != nil {
		return err
	}
	type side struct {
		ID       int64  `json:"id"`
		Name     string `json:"name"`
		Messages int    `json:"messages"`
	}
	type proposal struct {
		A        side             `json:"a"`
		B        side             `json:"b"`
		Strength string           `json:"strength"`
		For      []app.ReasonView `json:"for"`
		Against  []app.ReasonView `json:"against"`
	}
	sideOf := func(v app.SideView) side { return side{v.ID, v.Fields.Name, v.Messages} }
	all := []proposal{}
	rows := [][]string{{"A", "NAME", "B", "NAME", "STRENGTH", "WHY"}}
	for _, p := range proposals {
		one := proposal{sideOf(p.A), sideOf(p.B), p.Strength, p.For, p.Against}
		all = append(all, one)
		rows = append(rows, []string{strconv.FormatInt(one.A.ID, 10), one.A.Name, strconv.FormatInt(one.B.ID, 10), one.B.Name,
			s.words["merge."+p.Strength+".name"], s.reasons(p)})
	}
	if s.flags.json {
		return s.json(all)
	}
	s.table(rows)
	return nil
}

func (s *session) reasons(p app.ProposalView) string {
	var all []string
	for _, list := range [][]app.ReasonView{p.For, p.Against} {
		for _, r := range list {
			all = append(all, app.Render(s.words, "merge."+r.ID+".text", r.Params))
		}
	}
	return strings.Join(all, " ")
}
