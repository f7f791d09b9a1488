-- Imports: the same report each time, with a sentence that makes it another one.
local token, text = nil, nil
local threads = {}
turn, refused = 0, 0

function setup(thread) threads[#threads + 1] = thread end

function init(arguments)
  token, turn = arguments[1], tonumber(arguments[2])
  text = io.open(arguments[3]):read("*a")
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "multipart/form-data; boundary=measured"
end

local function field(name, value)
  return "--measured\r\nContent-Disposition: form-data; name=\"" .. name .. "\"\r\n\r\n" .. value .. "\r\n"
end

function request()
  turn = turn + 1
  local report = text:gsub("MEASURED", "report number " .. turn)
  return wrk.format(nil, "/imports/new", nil, field("form-token", token) .. field("text", report) .. "--measured--\r\n")
end

function response(status) if status ~= 303 then refused = refused + 1 end end

function done()
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("refused") end
  io.write(string.format("Refused: %d\n", all))
end
