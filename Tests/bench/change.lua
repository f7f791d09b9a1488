-- Status changes: each action of a list in turn is marked ready and, a round later, reopened (or the other way round). The list is longer
-- than there are connections, so that an action has been answered before its turn comes again.
local actions, token, first, places = {}, nil, "ready", {}
local threads = {}
turn, refused = 0, 0

function setup(thread) threads[#threads + 1] = thread end

function init(arguments)
  token, first = arguments[1], arguments[2]
  for place = 3, #arguments do actions[#actions + 1] = arguments[place] end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
  local place, round = turn % #actions + 1, math.floor(turn / #actions)
  turn = turn + 1
  local isReady = (round % 2 == 0) == (first == "ready")
  local form = "form-token=" .. token .. (isReady and "&what-was-done=" or "&reason=") .. "Measured+change+" .. turn
  return wrk.format(nil, "/actions/" .. actions[place] .. (isReady and "/ready" or "/reopen"), nil, form)
end

function response(status) if status ~= 303 then refused = refused + 1 end end

function done()
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("refused") end
  io.write(string.format("Refused: %d\n", all))
end
