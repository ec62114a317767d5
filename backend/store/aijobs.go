package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/chat"
)

// Judgement is what a model said of a part of a message; it stands beside what
// the offline reader says and never in its place.
type Judgement struct {
	Message chat.MessageID
	Part    string // mood, intents, resolution
	Value   string // JSON
	Model   string
	At      time.Time
}

// Job is a batch of messages to be judged.
type Job struct {
	ID                     int64
	At                     time.Time
	Model                  string
	Total, Waiting, Judged int // messages; the rest is what the model said nothing of
}

// StartJob notes messages to be judged by a model, those left out that it has
// judged already: nothing is paid twice. An older job that has not ended is cancelled.
func (s *Store) StartJob(ctx context.Context, model string, messages []chat.MessageID, now time.Time) (Job, error) {
	var id int64
	err := s.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "UPDATE ai_jobs SET ended = 'cancelled' WHERE ended = ''"); err != nil {
			return fmt.Errorf("cancel older job: %w", err)
		}
		res, err := tx.ExecContext(ctx, "INSERT INTO ai_jobs (at, model) VALUES (?, ?)", now.UnixMilli(), model)
		if err != nil {
			return fmt.Errorf("start job: %w", err)
		}
		if id, err = res.LastInsertId(); err != nil {
			return err
		}
		for _, m := range messages {
			_, err := tx.ExecContext(ctx, `INSERT INTO ai_job_messages (job_id, message_id, state) SELECT ?1, ?2, 'waiting'
				WHERE NOT EXISTS (SELECT 1 FROM judgements j JOIN messages m ON m.id = j.message_id AND m.text = j.text
					WHERE j.message_id = ?2 AND j.model = ?3) ON CONFLICT DO NOTHING`, id, int64(m), model)
			if err != nil {
				return fmt.Errorf("add message to job: %w", err)
			}
		}
		return nil
	})
	if err != nil {
		return Job{}, err
	}
	j, _, err := s.OpenJob(ctx)
	return j, err
}

// OpenJob gives the job that has not ended, if there is one.
func (s *Store) OpenJob(ctx context.Context) (j Job, ok bool, err error) {
	var at int64
	err = s.read.QueryRowContext(ctx, "SELECT id, at, model FROM ai_jobs WHERE ended = '' ORDER BY id DESC LIMIT 1").Scan(&j.ID, &at, &j.Model)
	if errors.Is(err, sql.ErrNoRows) {
		return j, false, nil
	}
	if err != nil {
		return j, false, explain(fmt.Errorf("read job: %w", err))
	}
	j.At = timeOf(at)
	err = s.read.QueryRowContext(ctx, `SELECT count(*), count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'judged')
		FROM ai_job_messages WHERE job_id = ?`, j.ID).Scan(&j.Total, &j.Waiting, &j.Judged)
	return j, true, explain(err)
}

// NextOfJob gives at most n messages of a job that wait. Messages that are gone
// since, with an undone import, are passed over.
func (s *Store) NextOfJob(ctx context.Context, job int64, n int) ([]chat.MessageID, error) {
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (id chat.MessageID, err error) { return id, rows.Scan(&id) },
		`SELECT j.message_id FROM ai_job_messages j JOIN messages m ON m.id = j.message_id
		WHERE j.job_id = ? AND j.state = 'waiting' ORDER BY j.message_id LIMIT ?`, job, n)
	if err != nil {
		return nil, explain(fmt.Errorf("read next of job: %w", err))
	}
	return all, nil
}

// KeepJudgements keeps, in one transaction, what a model said of messages of a job,
// and which of them it left out.
func (s *Store) KeepJudgements(ctx context.Context, job int64, said []Judgement, left []chat.MessageID) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		for _, j := range said {
			_, err := tx.ExecContext(ctx, `INSERT INTO judgements (message_id, part, value, model, at, text)
				SELECT id, ?, ?, ?, ?, text FROM messages WHERE id = ?
				ON CONFLICT (message_id, part, model) DO UPDATE SET value = excluded.value, at = excluded.at, text = excluded.text`,
				j.Part, j.Value, j.Model, j.At.UnixMilli(), int64(j.Message))
			if err != nil {
				return fmt.Errorf("keep judgement: %w", err)
			}
			if err := setState(ctx, tx, job, j.Message, "judged"); err != nil {
				return err
			}
		}
		for _, m := range left {
			if err := setState(ctx, tx, job, m, "left"); err != nil {
				return err
			}
		}
		return nil
	})
}

func setState(ctx context.Context, tx *sql.Tx, job int64, m chat.MessageID, state string) error {
	_, err := tx.ExecContext(ctx, "UPDATE ai_job_messages SET state = ? WHERE job_id = ? AND message_id = ?", state, job, int64(m))
	if err != nil {
		return fmt.Errorf("note state of job: %w", err)
	}
	return nil
}

// EndJob closes a job: done, or cancelled.
func (s *Store) EndJob(ctx context.Context, job int64, done bool) error {
	how := "cancelled"
	if done {
		how = "done"
	}
	_, err := s.write.ExecContext(ctx, "UPDATE ai_jobs SET ended = ? WHERE id = ?", how, job)
	if err != nil {
		return explain(fmt.Errorf("end job: %w", err))
	}
	return nil
}

// Judgements gives what models said, of messages as they are now: of a text that
// was edited since, nothing. The newest of each part comes last.
func (s *Store) Judgements(ctx context.Context) ([]Judgement, error) {
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (j Judgement, err error) {
		var at int64
		err = rows.Scan(&j.Message, &j.Part, &j.Value, &j.Model, &at)
		j.At = timeOf(at)
		return j, err
	}, `SELECT j.message_id, j.part, j.value, j.model, j.at FROM judgements j JOIN messages m ON m.id = j.message_id AND m.text = j.text
		ORDER BY j.message_id, j.part, j.at, j.id`)
	if err != nil {
		return nil, explain(fmt.Errorf("read judgements: %w", err))
	}
	return all, nil
}
