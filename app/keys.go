package app

import (
	"errors"

	"github.com/zalando/go-keyring"

	"huiyin/backend/fault"
)

// keyStore is where the keys of language models lie; tests have their own.
type keyStore interface {
	Get(service, user string) (string, error) // keyring.ErrNotFound: there is none
	Set(service, user, password string) error
	Delete(service, user string) error
}

// keyService is the name under which the system's key store shows our keys.
const keyService = "Huiyin"

// systemKeys is the system's: Windows Credential Manager, macOS Keychain, Secret Service.
type systemKeys struct{}

func (systemKeys) Get(service, user string) (string, error) { return keyring.Get(service, user) }
func (systemKeys) Set(service, user, password string) error {
	return keyring.Set(service, user, password)
}
func (systemKeys) Delete(service, user string) error { return keyring.Delete(service, user) }

// key gives the key for an address, "" where none is kept: each address has its own, so that no
// service ever gets another one's. Fault: "key-store".
func (a *App) key(address string) (string, error) {
	key, err := a.keys.Get(keyService, address)
	if errors.Is(err, keyring.ErrNotFound) {
		return "", nil
	}
	if err != nil {
		return "", fault.New("key-store").Because(err)
	}
	return key, nil
}

// setKey keeps the key for an address; "" forgets it. Fault: "key-store".
func (a *App) setKey(address, key string) error {
	var err error
	if key != "" {
		err = a.keys.Set(keyService, address, key)
	} else if err = a.keys.Delete(keyService, address); errors.Is(err, keyring.ErrNotFound) {
		err = nil
	}
	if err != nil {
		return fault.New("key-store").Because(err)
	}
	return nil
}
