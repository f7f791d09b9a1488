-- The same page under an address that nobody has asked for before: what is kept of a page for who asks again does not help.
local turn = 0

function request()
  turn = turn + 1
  local path = wrk.path
  return wrk.format(nil, path .. (path:find("?", 1, true) and "&" or "?") .. "turn=" .. turn)
end
