// Huiyin 回音 shows sales staff why a customer does not answer and what to do next.
package main

import (
	"huiyin/app"
	"huiyin/frontend"
)

func main() {
	app.Main(frontend.Dist)
}
