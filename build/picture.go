package main

import (
	"fmt"
	"image"
	"image/color"
)

// variety is how much there is to see in a picture.
type variety struct {
	size    image.Point
	colours int     // different colours, five bits a channel
	common  float64 // share of the most frequent of them, 0–1
}

// shows tells a page with words from an empty one: letters have edges in many
// shades, an empty page or a frame has a handful of colours.
func (v variety) shows() bool { return v.colours >= 12 && v.common < 0.995 }

// String is the variety for the log.
func (v variety) String() string {
	return fmt.Sprintf("%d×%d, %d colours, %.1f %% of one", v.size.X, v.size.Y, v.colours, 100*v.common)
}

// measure counts the colours of a picture.
func measure(picture image.Image) variety {
	box := picture.Bounds()
	count := map[[3]uint32]int{}
	most := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			key := [3]uint32{r >> 11, g >> 11, b >> 11}
			count[key]++
			most = max(most, count[key])
		}
	}
	v := variety{size: box.Size(), colours: len(count)}
	if pixels := box.Dx() * box.Dy(); pixels > 0 {
		v.common = float64(most) / float64(pixels)
	}
	return v
}

// extent is the smallest box around all that has a colour; it is empty where
// nothing has.
func extent(picture image.Image, of color.Color) image.Rectangle {
	var found image.Rectangle
	r, g, b, _ := of.RGBA()
	box := picture.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr == r && pg == g && pb == b {
				found = found.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return found
}
